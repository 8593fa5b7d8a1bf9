import { Component, computed, inject, input, signal } from '@angular/core';
import type { CouplePillars, PendingRound } from '@tweespraak/pillars/contract';
import {
  Button,
  Card,
  ConfirmDialog,
  Formats,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { CoachClient } from '../data/coach-client';
import { RoundCard, type RoundWish } from '../ui/couple/round-card';

/** The rounds that are not open yet: those that run, and the days of those to come. */
@Component({
  selector: 'ts-rounds-card',
  imports: [Card, RoundCard, Button],
  templateUrl: './rounds-card.html',
  styleUrl: './rounds-card.scss',
})
export class RoundsCard {
  readonly couple = input.required<CouplePillars>();

  protected readonly t = injectText('coach.round');
  protected readonly formats = inject(Formats);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  private readonly client = inject(CoachClient);
  private readonly confirm = inject(ConfirmDialog);
  private readonly toast = inject(UndoToast);
  private readonly say = injectProblemText('coach.problem');

  private readonly pending = computed(() => this.couple().pending.filter(({ isOpen }) => !isOpen));
  protected readonly running = computed(() =>
    this.pending().filter(({ opensOn }) => opensOn <= this.couple().today),
  );
  protected readonly planned = computed(() =>
    this.pending().filter(({ opensOn }) => opensOn > this.couple().today),
  );

  protected async grant(round: PendingRound, wish: RoundWish): Promise<void> {
    if (!(await this.isSure(wish))) return;
    await this.act(() => this.carryOut(round, wish), this.t(`did.${wish.kind}`));
  }

  protected async cancelPlanned(): Promise<void> {
    const ids = this.planned().map(({ id }) => id);
    const question = { heading: this.t('cancelAll.heading'), body: this.t('cancelAll.body') };
    if (!(await this.confirm.ask({ ...question, confirm: this.t('cancelAll.confirm') }))) return;
    await this.act(() => this.client.cancel(ids), this.t('did.cancel'));
  }

  private carryOut({ id }: PendingRound, wish: RoundWish): Promise<void> {
    switch (wish.kind) {
      case 'release':
        return this.client.release(id, wish.releaseAt);
      case 'retract':
        return this.client.retract(id);
      case 'cancel':
        return this.client.cancel([id]);
      case 'remind':
        return this.client.remind(id);
      case 'move':
        return this.client.moveDue(id, wish.dueOn);
    }
  }

  /** Asks before what cannot be taken back: what two people have seen, a test that is gone, a message that left. */
  private async isSure(wish: RoundWish): Promise<boolean> {
    const key = questionFor(wish);
    if (!key) return true;
    const { names, flagged } = this.couple();
    const first = key === 'sureRelease' && (flagged.a || flagged.b) ? `${this.t('lookFirst')} ` : '';
    return this.confirm.ask({
      heading: this.t(`${key}.heading`),
      body: `${first}${this.t(`${key}.body`, names)}`,
      confirm: this.t(`${key}.confirm`),
    });
  }

  private async act(work: () => Promise<void>, done: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set('');
    try {
      await work();
      this.toast.say(done);
    } catch (error) {
      this.problem.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}

function questionFor(wish: RoundWish): 'sureCancel' | 'sureRelease' | 'sureRemind' | null {
  if (wish.kind === 'cancel') return 'sureCancel';
  if (wish.kind === 'remind') return 'sureRemind';
  return wish.kind === 'release' && wish.opensAtOnce ? 'sureRelease' : null;
}
