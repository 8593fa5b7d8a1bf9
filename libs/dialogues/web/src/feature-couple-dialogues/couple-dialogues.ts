import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CoachDialogue } from '@tweespraak/dialogues/contract';
import { PILLAR_NAMES, suggestDialogues, type CoupleSeries } from '@tweespraak/dialogues/domain';
import {
  Button,
  Card,
  Chip,
  Formats,
  KeepFocus,
  Language,
  LoadState,
  Notice,
  Skeleton,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { localDateIn } from '@tweespraak/shared/kernel';
import { CoachDialoguesClient } from '../data/coach-dialogues-client';
import { injectDialogueName } from '../ui/dialogue-name';
import { historyItems } from '../ui/history-items';
import { doneLines } from './done-lines';
import { FiguresCard } from './figures';
import { OpenDialogue } from './open-dialogue';

const OPEN: readonly CoachDialogue['status'][] = [
  'lapsed',
  'running',
  'paused',
  'asked',
  'not-now',
  'planned',
];
/** As many of the past as one looks at beside the pillars. */
const FIRST = 3;

/**
 * A couple's dialogues, for its coach: what is open, what would fit now, and what was done. Figures only, never words. For the
 * couple's page: `<ts-couple-dialogues [coupleId]="id" [series]="pillars.series()" />`. Needs the texts of `planTexts`.
 */
@Component({
  selector: 'ts-couple-dialogues',
  imports: [
    ...[Card, Button, Chip, LoadState, Skeleton, Notice, RouterLink],
    ...[OpenDialogue, FiguresCard, KeepFocus],
  ],
  templateUrl: './couple-dialogues.html',
  styleUrl: './couple-dialogues.scss',
})
export class CoupleDialoguesCard {
  /** Not required: the page reads `vision` in the same pass that hands this down. */
  readonly coupleId = input('');
  /** What was measured so far; `null` without a measurement. */
  readonly series = input<CoupleSeries | null>(null);
  /** An archived couple plans nothing new. */
  readonly archived = input(false);

  protected readonly t = injectText('plan.couple');
  protected readonly formats = inject(Formats);
  protected readonly nameOf = injectDialogueName();
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  private readonly everything = signal(false);
  private readonly client = inject(CoachDialoguesClient);
  private readonly toast = inject(UndoToast);
  private readonly say = injectProblemText('plan.problem');
  private readonly locale = inject(Language).active;
  private readonly now = new Date();
  protected readonly resource = this.client.couple(this.coupleId);

  protected readonly known = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  /** The vision that both signed; `null` when there is none. */
  readonly vision = computed(() => this.known()?.vision ?? null);
  private readonly all = computed(() => this.known()?.dialogues ?? []);
  protected readonly open = computed(() =>
    this.all()
      .filter(({ status }) => OPEN.includes(status))
      .toSorted((x, y) => OPEN.indexOf(x.status) - OPEN.indexOf(y.status)),
  );
  private readonly past = computed(() =>
    this.all().filter(({ status }) => status === 'closed' || status === 'stopped'),
  );
  protected readonly shown = computed(() => (this.everything() ? this.past() : this.past().slice(0, FIRST)));
  protected readonly hidden = computed(() => this.past().length - this.shown().length);
  protected readonly suggestions = computed(() => {
    const known = this.known();
    if (!known || this.archived()) return [];
    const flagged = known.waiting.length > 0;
    const history = historyItems(known.dialogues);
    const isOpen = (key: string) => this.open().some(({ type }) => type === key);
    return suggestDialogues(this.series(), history, this.now.getTime(), flagged)
      .filter(({ key }) => !isOpen(key))
      .map(({ key, pillar, why }) => ({
        key,
        why: why[this.locale()],
        query: { type: key, ...(pillar ? { pillar } : {}) },
      }));
  });
  protected readonly done = computed(() => {
    const { timeZone } = this.formats.region();
    const today = localDateIn(this.now, timeZone);
    const locale = this.locale();
    return doneLines(this.all(), this.series(), { today, timeZone, locale }).map((line) => ({
      from: line.from,
      period: this.t(line.to ? 'between' : 'since', {
        from: this.formats.day(line.from, 'day'),
        to: line.to ? this.formats.day(line.to, 'day') : '',
      }),
      done: line.done,
      changes: line.changes
        .map(({ pillar, delta, isReliable }) =>
          this.t(isReliable ? 'changeReliable' : 'changeNoise', {
            pillar: PILLAR_NAMES[pillar][locale],
            delta: this.formats.delta(delta),
          }),
        )
        .join('; '),
    }));
  });

  protected showAll(): void {
    this.everything.set(true);
  }

  protected async seen({ id }: CoachDialogue): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      await this.client.cancel(id);
      this.toast.offer(this.t('didSee'), () => this.client.restore(id));
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
