import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { PendingRound } from '@tweespraak/pillars/contract';
import { SEATS, type Names } from '@tweespraak/pillars/domain';
import {
  Button,
  Field,
  Formats,
  Icon,
  Status,
  TextInput,
  injectText,
  nextId,
} from '@tweespraak/platform/web';
import { instantOnWall, wallTime } from '@tweespraak/shared/kernel';
import { seatStatus } from '../seat-status';
import { roundGate } from './round-gate';

/** What the coach wants with a round. */
export type RoundWish =
  | { readonly kind: 'release'; readonly releaseAt: string | null; readonly opensAtOnce: boolean }
  | { readonly kind: 'retract' | 'cancel' | 'remind' }
  | { readonly kind: 'move'; readonly dueOn: string };

/** One pending round: how far both are, what happens next in plain words, and what the coach can do about it. */
@Component({
  selector: 'ts-round-card',
  imports: [Status, Button, Icon, Field, TextInput],
  templateUrl: './round-card.html',
  styleUrl: './round-card.scss',
})
export class RoundCard {
  readonly round = input.required<PendingRound>();
  readonly names = input.required<Names>();
  readonly today = input.required<string>();
  readonly releaseRequired = input.required<boolean>();
  readonly busy = input(false);
  readonly wish = output<RoundWish>();

  protected readonly t = injectText('coach.round');
  protected readonly formats = inject(Formats);
  protected readonly id = nextId('round');
  private readonly now = new Date();
  protected readonly asking = signal<'time' | 'due' | null>(null);
  protected readonly given = signal('');
  protected readonly gate = computed(() =>
    roundGate(this.round(), { today: this.today(), now: this.now }, this.releaseRequired()),
  );
  protected readonly dates = computed(() => {
    const { opensOn, dueOn } = this.round();
    const key = opensOn > this.today() ? 'from' : 'until';
    return this.t(`dates.${key}`, {
      opensOn: this.formats.day(opensOn, 'day'),
      dueOn: this.formats.day(dueOn, 'day'),
    });
  });
  protected readonly seats = computed(() =>
    SEATS.map((seat) => {
      const { state, consent } = this.round()[seat];
      const name = this.names()[seat];
      const label = this.t(`seat.${state}`, { name });
      return {
        seat,
        state: seatStatus(state),
        label: state === 'handed-in' ? `${label}, ${this.t(`consent.${consent}`)}` : label,
      };
    }),
  );
  protected readonly explanation = computed(() => {
    const { step, waitsFor } = this.gate();
    const { releaseAt } = this.round();
    const missing = this.formats.list(waitsFor.map((seat) => this.names()[seat]));
    const at = releaseAt ? this.formats.date(releaseAt, 'moment') : '';
    return this.t(`step.${step}`, { ...this.names(), missing, at });
  });
  protected readonly earliest = computed(() => wallTime(this.now, this.zone()));
  protected readonly instant = computed(() => {
    const instant = instantOnWall(this.given(), this.zone());
    return instant && new Date(instant) > this.now ? instant : null;
  });
  private readonly zone = computed(() => this.formats.region().timeZone);

  protected ask(what: 'time' | 'due'): void {
    this.given.set(what === 'due' ? this.round().dueOn : '');
    this.asking.update((asking) => (asking === what ? null : what));
  }

  protected write({ target }: Event): void {
    this.given.set((target as HTMLInputElement).value);
  }

  protected release(releaseAt: string | null): void {
    const opensAtOnce = releaseAt === null && this.gate().waitsFor.length === 0;
    this.wish.emit({ kind: 'release', releaseAt, opensAtOnce });
    this.asking.set(null);
  }

  protected move(): void {
    this.wish.emit({ kind: 'move', dueOn: this.given() });
    this.asking.set(null);
  }
}
