import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Formats, LoadState, Page, QuietBox, Skeleton, injectText } from '@tweespraak/platform/web';
import { localDateIn } from '@tweespraak/shared/kernel';
import { CoupleHomeworkClient } from '../data/couple-homework-client';
import { ExercisesClient } from '../data/exercises-client';
import { asExercise } from '../ui/as-exercise';
import { injectSay } from '../ui/inject-say';
import { ChooseExercise } from './choose-exercise';
import { GiveFields } from './give-fields';

/** Giving homework in half a minute: choose an exercise, look over what is filled in already, give. */
@Component({
  selector: 'ts-give-page',
  imports: [Page, LoadState, Skeleton, QuietBox, Button, RouterLink, ChooseExercise, GiveFields],
  templateUrl: './give-page.html',
})
export class GivePage {
  readonly coupleId = input.required<string>();
  /** Query parameter: the exercise that was chosen. */
  readonly exercise = input<string>();

  protected readonly t = injectText('homework.give');
  private readonly words = injectSay();
  private readonly formats = inject(Formats);
  private readonly homework = inject(CoupleHomeworkClient);
  protected readonly couple = this.homework.people(this.coupleId);
  protected readonly next = this.homework.nextAppointment(this.coupleId);
  protected readonly detail = inject(ExercisesClient).detail(() => this.exercise() ?? '');
  protected readonly today = computed(() => localDateIn(new Date(), this.formats.region().timeZone));

  protected readonly back = computed(() => ['/couples', this.coupleId()]);
  protected readonly here = computed(() => ['/couples', this.coupleId(), 'homework', 'new']);
  protected readonly names = computed(() => {
    if (!this.couple.hasValue()) return null;
    const [a, b] = this.couple.value().partners;
    return { a: a?.givenName ?? '', b: b?.givenName ?? '' };
  });
  protected readonly archived = computed(
    () => this.couple.hasValue() && this.couple.value().archivedAt !== null,
  );
  protected readonly chosen = computed(() => {
    const published = this.exercise() && this.detail.hasValue() ? this.detail.value().published : null;
    return published ? asExercise(published) : null;
  });
  /** Without an agenda or an appointment the homework gets a week: no reason to wait or to stop. */
  protected readonly dayBefore = computed(() =>
    this.next.hasValue() ? (this.next.value().next?.dayBefore ?? null) : null,
  );
  protected readonly isKnown = computed(() => !this.next.isLoading());
  protected readonly heading = computed(() => {
    const chosen = this.chosen();
    return chosen ? this.words(chosen.title) : this.t('heading');
  });
  protected readonly subtitle = computed(() => {
    const names = this.names();
    return names ? this.t('for', names) : '';
  });
}
