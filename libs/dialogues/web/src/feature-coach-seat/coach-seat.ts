import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DIALOGUE_NAMES, SEATS } from '@tweespraak/dialogues/domain';
import {
  Card,
  Formats,
  Icon,
  Language,
  Status,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { RoomMoves } from '../data/room-moves';
import type { Pane } from '../data/pane';
import { RoomScreens } from '../data/room-screens';
import { RoomStore } from '../data/room-store';
import { ServerClock } from '../data/server-clock';
import { mainLine } from '../data/step-count';
import { MoveButtons } from '../ui/room/move-buttons';
import { SeatsRow } from '../ui/room/seats-row';
import { StemBlock } from '../ui/room/stem-block';
import { CoachHelp } from './coach-help';
import { CoachReins } from './coach-reins';
import { CoachReturn } from './coach-return';

const COUNTS = ['loops', 'corrections', 'mores', 'pauses'] as const;

/**
 * The coach's seat: where the two are, how long, what was counted, which tensions were shared; and what a coach can do
 * about it. Never a word of what was said, nor what somebody kept to themselves.
 */
@Component({
  selector: 'ts-coach-seat',
  imports: [
    RouterLink,
    Card,
    Icon,
    Status,
    CoachHelp,
    CoachReins,
    CoachReturn,
    MoveButtons,
    SeatsRow,
    StemBlock,
  ],
  templateUrl: './coach-seat.html',
  styleUrl: './coach-seat.scss',
})
export class CoachSeat {
  readonly pane = input.required<Pane>();

  protected readonly t = injectText('room.coach');
  protected readonly frame = injectText('room');
  protected readonly store = inject(RoomStore);
  protected readonly moves = inject(RoomMoves);
  protected readonly formats = inject(Formats);
  private readonly clock = inject(ServerClock);
  private readonly screens = inject(RoomScreens);
  private readonly locale = inject(Language).active;
  private readonly problemText = injectProblemText('room.problem');

  protected readonly counts = COUNTS;
  protected readonly seats = computed(() => this.screens.seats());
  protected readonly spoken = computed(() => this.screens.spoken(this.pane()));
  protected readonly heading = computed(() => {
    const key = this.store.script()?.key;
    return key ? DIALOGUE_NAMES[key][this.locale()] : '';
  });
  protected readonly tally = computed(() => {
    const room = this.store.room();
    return room ? room.tallies[room.round] : null;
  });
  protected readonly steps = computed(() => {
    const [script, pane, locale] = [this.store.script(), this.pane(), this.locale()];
    if (!script) return [];
    const here = (pane.count?.n ?? 0) - 1;
    return mainLine(script).map(({ id, words }, index) => ({
      ...{ id, name: words.name[locale], here: index === here, done: index < here },
    }));
  });
  protected readonly tensions = computed(() => this.store.view()?.sharedTensions ?? []);
  protected readonly sees = computed(() =>
    SEATS.map((seat) => ({ seat, name: this.store.nameOf(seat), pane: this.screens.paneOf(seat) })),
  );
  protected readonly elapsed = computed(() =>
    minutesAndSeconds(this.store.room()?.begunAt, this.clock.now()),
  );
  protected readonly inStep = computed(() => {
    const room = this.store.room();
    return room?.phase === 'active' ? minutesAndSeconds(room.stepStartedAt, this.clock.now()) : '';
  });
  protected readonly longEnough = computed(() => {
    const { enoughAt } = this.pane();
    return enoughAt !== null && this.clock.now() >= enoughAt;
  });
  protected readonly unmet = computed(() => {
    const unmet = this.moves.unmet();
    if (!unmet) return '';
    if (unmet.why === 'refused') return this.problemText(unmet.error);
    return this.frame(unmet.why === 'moved-on' ? 'unmet.movedOn' : 'unmet.offline');
  });

  protected tap(type: string): void {
    if (type === 'begin' || type === 'next' || type === 'go-on') void this.moves.send({ type });
  }
}

/** A clock that counts up, `12:05`; empty when it has not begun. */
function minutesAndSeconds(since: number | null | undefined, now: number): string {
  if (since === null || since === undefined) return '';
  const seconds = Math.max(0, Math.floor((now - since) / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
