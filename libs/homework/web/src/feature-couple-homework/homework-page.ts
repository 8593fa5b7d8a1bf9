import { Component, computed, inject, input, signal } from '@angular/core';
import {
  Button,
  Card,
  Chip,
  Formats,
  KeepFocus,
  LoadState,
  Notice,
  Page,
  QuietBox,
  Skeleton,
  UndoToast,
  injectText,
} from '@tweespraak/platform/web';
import { CoupleHomeworkClient } from '../data/couple-homework-client';
import { asExercise } from '../ui/as-exercise';
import { injectRhythm } from '../ui/inject-rhythm';
import { injectSay } from '../ui/inject-say';
import { SeatsProgress } from '../ui/seats-progress';
import { ChangeDate } from './change-date';
import { injectHomeworkActs } from './homework-acts';
import { SharedEntryView } from './shared-entry';

/** One piece of homework: how far each is, what was shared with the coach, and the answer to it. */
@Component({
  selector: 'ts-homework-page',
  imports: [
    ...[Page, Card, Button, Chip, LoadState, Skeleton, QuietBox, Notice, KeepFocus],
    ...[SeatsProgress, SharedEntryView, ChangeDate],
  ],
  templateUrl: './homework-page.html',
  styleUrl: './homework-page.scss',
})
export class HomeworkPage {
  readonly coupleId = input.required<string>();
  readonly homeworkId = input.required<string>();

  protected readonly t = injectText('homework.piece');
  protected readonly c = injectText('homework.couple');
  protected readonly say = injectSay();
  protected readonly acts = injectHomeworkActs();
  protected readonly moving = signal(false);
  private readonly client = inject(CoupleHomeworkClient);
  private readonly toast = inject(UndoToast);
  private readonly formats = inject(Formats);
  private readonly rhythm = injectRhythm();
  protected readonly resource = this.client.detail(this.homeworkId);

  protected readonly back = computed(() => ['/couples', this.coupleId()]);
  protected readonly known = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  protected readonly exercise = computed(() => {
    const known = this.known();
    return known ? asExercise(known.exercise) : null;
  });
  protected readonly entries = computed(() =>
    (this.known()?.entries ?? []).toSorted((x, y) => y.handedInAt.localeCompare(x.handedInAt)),
  );
  protected readonly heading = computed(() => {
    const item = this.known()?.item;
    return item ? this.say(item.title) : this.t('heading');
  });
  protected readonly subtitle = computed(() => {
    const known = this.known();
    if (!known) return '';
    const { names, item } = known;
    return this.t('for', {
      names: this.formats.list(item.for === 'both' ? [names.a, names.b] : [names[item.for]]),
    });
  });
  protected readonly facts = computed(() => {
    const item = this.known()?.item;
    if (!item) return [];
    return [
      this.rhythm(item.rhythm),
      this.t('between', {
        from: this.formats.day(item.startsOn, 'day'),
        to: this.formats.day(item.dueOn, 'day'),
      }),
      ...(item.remindAt ? [this.t('remind', { time: item.remindAt })] : []),
      ...(item.replyWithinDays ? [this.t.count('promise', item.replyWithinDays)] : []),
    ];
  });

  protected move(dueOn: string): void {
    const item = this.known()?.item;
    this.moving.set(false);
    if (item) void this.acts.moveDue(item.id, dueOn, item.dueOn);
  }

  protected restore(): Promise<void> {
    return this.acts.attempt(async () => {
      await this.client.restore(this.homeworkId());
      this.toast.say(this.t('restored'));
    });
  }

  protected ask(entryId: string, name: string): Promise<void> {
    return this.acts.attempt(async () => {
      await this.client.askWidening(entryId);
      this.toast.say(this.t('askedNow', { name }));
    });
  }
}
