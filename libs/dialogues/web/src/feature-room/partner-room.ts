import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { Move, MoveType } from '@tweespraak/dialogues/domain';
import { RouterLink } from '@angular/router';
import { Button, injectText } from '@tweespraak/platform/web';
import { RoomMoves } from '../data/room-moves';
import type { Pane } from '../data/pane';
import { RoomStore } from '../data/room-store';
import { ServerClock } from '../data/server-clock';
import { MomentChooser } from '../ui/room/moment-chooser';
import { MoveButtons } from '../ui/room/move-buttons';
import { OptionPicks } from '../ui/room/option-picks';
import { StemBlock } from '../ui/room/stem-block';
import { OwnLine } from './own-line';

const DAY_MS = 24 * 60 * 60 * 1000;

/** One partner's own screen: one stem, one button, and for who listens the words to give back. */
@Component({
  selector: 'ts-partner-room',
  imports: [RouterLink, Button, StemBlock, MoveButtons, MomentChooser, OptionPicks, OwnLine],
  template: `
    @for (shown of [pane()]; track shown.key) {
      <ts-stem-block [pane]="shown" />
      @if (shown.waiting) {
        <p class="done ts-quiet">{{ t('waiting') }}</p>
      }
      @if (shown.input === 'day') {
        <a tsButton="filled" class="day" [routerLink]="['/dialogues', store.dialogueId, 'today']">{{
          t('day')
        }}</a>
      }
      @if (shown.mayWrite) {
        <ts-own-line [place]="shown.key" />
      }
      @if (shown.input === 'options') {
        <ts-option-picks
          [options]="shown.options"
          [smaller]="has('smaller')"
          [busy]="!!moves.busy()"
          (chosen)="send($event)"
        />
      }
    }
    <div class="under">
      @if (later()) {
        <p id="later">{{ t('later') }}</p>
        <ts-moment-chooser
          [label]="t('later')"
          [now]="clock.now()"
          [until]="until()"
          [busy]="moves.busy() === 'not-now'"
          (chosen)="notNow($event)"
        />
      } @else {
        <ts-move-buttons
          [primary]="primary()"
          [secondary]="secondary()"
          [busy]="moves.busy()"
          [seconds]="clock.secondsUntil(pane().earliestAt)"
          (chosen)="tap($event)"
        />
      }
    </div>
  `,
  styleUrl: './partner-room.scss',
})
export class PartnerRoom {
  readonly pane = input.required<Pane>();

  protected readonly t = injectText('room.partner');
  protected readonly moves = inject(RoomMoves);
  protected readonly clock = inject(ServerClock);
  protected readonly store = inject(RoomStore);

  /** Another moment is being chosen; a new place in the conversation closes that. */
  protected readonly later = linkedSignal({ source: () => this.pane().key, computation: () => false });
  protected readonly until = computed(() => this.clock.now() + DAY_MS - 60_000);
  protected readonly primary = computed(() =>
    isElsewhere(this.pane().primary?.type) ? null : this.pane().primary,
  );
  protected readonly secondary = computed(() =>
    this.pane().secondary.filter(({ type }) => !isElsewhere(type)),
  );

  protected has(type: MoveType): boolean {
    return this.pane().secondary.some((move) => move.type === type);
  }

  protected tap(type: MoveType): void {
    if (type === 'not-now') this.later.set(true);
    else this.send({ type } as Move);
  }

  protected notNow(instant: string): void {
    this.send({ type: 'not-now', at: Date.parse(instant) });
  }

  protected send(move: Move): void {
    void this.moves.send(move, this.store.mySeat());
  }
}

/** Picked among the options above, or tapped on the page of the day. */
function isElsewhere(type: MoveType | undefined): boolean {
  return type === 'choose' || type === 'smaller' || type === 'done';
}
