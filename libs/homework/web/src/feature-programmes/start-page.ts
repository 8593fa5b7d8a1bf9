import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ProgrammeStep } from '@tweespraak/homework/domain';
import {
  Button,
  Card,
  Field,
  Formats,
  LoadState,
  Notice,
  Page,
  QuietBox,
  Skeleton,
  TextInput,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { isLocalDate, localDateIn } from '@tweespraak/shared/kernel';
import { CoupleHomeworkClient } from '../data/couple-homework-client';
import { ProgrammesClient } from '../data/programmes-client';
import { injectSay } from '../ui/inject-say';
import { ProgrammeSteps } from '../ui/programme-steps';

/** Starting a programme for a couple: which one, from when, and what then comes by itself. */
@Component({
  selector: 'ts-start-page',
  imports: [
    ...[Page, Card, Button, Field, TextInput, Notice, LoadState, Skeleton, QuietBox],
    ...[RouterLink, ProgrammeSteps],
  ],
  templateUrl: './start-page.html',
  styles: `
    .summary {
      display: block;
    }
  `,
})
export class StartPage {
  readonly coupleId = input.required<string>();
  /** Query parameter: the programme that was chosen. */
  readonly programme = input<string>();

  protected readonly t = injectText('homework.start');
  protected readonly words = injectSay();
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  private readonly field = injectText('homework.give.error');
  private readonly say = injectProblemText('homework.problem');
  private readonly formats = inject(Formats);
  private readonly router = inject(Router);
  private readonly toast = inject(UndoToast);
  private readonly client = inject(ProgrammesClient);
  protected readonly couple = inject(CoupleHomeworkClient).people(this.coupleId);
  protected readonly list = this.client.list();
  private readonly today = computed(() => localDateIn(new Date(), this.formats.region().timeZone));
  protected readonly startsOn = linkedSignal(() => this.today());
  protected readonly dateError = computed(() => {
    const day = this.startsOn();
    if (!isLocalDate(day)) return this.field('date');
    return day < this.today() ? this.field('past') : '';
  });

  protected readonly back = computed(() => ['/couples', this.coupleId()]);
  protected readonly archived = computed(
    () => this.couple.hasValue() && this.couple.value().archivedAt !== null,
  );
  protected readonly choices = computed(() =>
    this.list.hasValue() ? this.list.value().programmes.filter(({ archived }) => !archived) : [],
  );
  protected readonly chosen = computed(
    () => this.choices().find(({ key }) => key === this.programme()) ?? null,
  );
  protected readonly steps = computed(() => (this.chosen()?.steps ?? []) as readonly ProgrammeStep[]);
  protected readonly subtitle = computed(() => {
    if (!this.couple.hasValue()) return '';
    const [a, b] = this.couple.value().partners;
    return this.t('for', { a: a?.givenName ?? '', b: b?.givenName ?? '' });
  });
  private sent = { body: '', key: '' };

  protected choose(programme: string): void {
    void this.router.navigate([], { queryParams: { programme }, replaceUrl: true });
  }

  protected async start(event: Event): Promise<void> {
    event.preventDefault();
    const chosen = this.chosen();
    if (!chosen || this.dateError() || this.busy()) return;
    const body = { programme: chosen.key, startsOn: this.startsOn() };
    this.busy.set(true);
    this.refusal.set('');
    try {
      const id = await this.client.start(this.coupleId(), body, this.keyFor(JSON.stringify(body)));
      await this.router.navigate(this.back());
      this.toast.offer(this.t('started'), () => this.client.setCancelled(id, true));
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** The same wish keeps its key, so that trying again starts once. */
  private keyFor(body: string): string {
    if (this.sent.body !== body) this.sent = { body, key: crypto.randomUUID() };
    return this.sent.key;
  }
}
