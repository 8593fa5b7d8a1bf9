import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { RETURN_WITHIN_MS, otherSeat, type Move, type MoveType } from '@tweespraak/dialogues/domain';
import { Button, Formats, injectText } from '@tweespraak/platform/web';
import { RoomMoves } from '../data/room-moves';
import type { MoveButton, Pane } from '../data/pane';
import { RoomStore } from '../data/room-store';
import { ServerClock } from '../data/server-clock';
import { momentWords } from '../ui/moment-words';
import { Breath } from '../ui/room/breath';
import { MomentChooser } from '../ui/room/moment-chooser';
import { MoveButtons } from '../ui/room/move-buttons';
import { PauseRules } from '../ui/room/pause-rules';
import { StemBlock } from '../ui/room/stem-block';

/** A pause: when who paused comes back, the way back in, and a minute of breath before the same step goes on. */
@Component({
  selector: 'ts-pause-room',
  imports: [StemBlock, MoveButtons, MomentChooser, PauseRules, Breath, Button],
  templateUrl: './pause-room.html',
  styleUrl: './pause-room.scss',
})
export class PauseRoom {
  readonly pane = input.required<Pane>();

  protected readonly t = injectText('room.pausing');
  protected readonly moves = inject(RoomMoves);
  protected readonly clock = inject(ServerClock);
  private readonly store = inject(RoomStore);
  private readonly formats = inject(Formats);
  private readonly at = injectText('room.moment');

  protected readonly phase = computed(() => this.store.room()?.phase);
  protected readonly until = computed(
    () => (this.store.room()?.pausedAt ?? this.clock.now()) + RETURN_WITHIN_MS,
  );
  protected readonly canChoose = computed(() => this.moveButtons().some(({ type }) => type === 'return-at'));
  /** Back in, or done breathing: whatever else can be chosen stands above it. */
  protected readonly primary = computed(
    () => this.moveButtons().find(({ type }) => type === 'back' || type === 'ready') ?? null,
  );
  /** Another moment than the booked one is being chosen. */
  protected readonly changing = linkedSignal({ source: () => this.pane().key, computation: () => false });
  protected readonly pauser = computed(() => {
    const by = this.store.room()?.pausedBy;
    return by ? this.store.nameOf(by) : '';
  });
  protected readonly other = computed(() => {
    const seat = this.store.mySeat();
    return seat ? this.store.nameOf(otherSeat(seat)) : '';
  });
  protected readonly returnWords = computed(() => {
    const at = this.store.room()?.returnAt;
    if (at === null || at === undefined) return '';
    const say = (parts: { day: string; time: string }): string => this.at('at', parts);
    return momentWords(new Date(at).toISOString(), new Date(this.clock.now()), this.formats.region(), say);
  });
  protected readonly seconds = computed(() => this.clock.secondsUntil(this.pane().earliestAt));

  protected choose(instant: string): void {
    this.send({ type: 'return-at', at: Date.parse(instant) });
  }

  protected tap(type: MoveType): void {
    this.send({ type } as Move);
  }

  private send(move: Move): void {
    void this.moves.send(move, this.store.mySeat());
  }

  private moveButtons(): readonly MoveButton[] {
    const { primary, secondary } = this.pane();
    return primary ? [primary, ...secondary] : secondary;
  }
}
