import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Button, injectText } from '@tweespraak/platform/web';
import { RoomMoves } from '../data/room-moves';
import type { Pane, SeatState } from '../data/pane';
import { RoomStore } from '../data/room-store';

/** "Sam is even weg": wait, or go on with one phone. Nobody is blamed; a phone falls asleep by itself. */
@Component({
  selector: 'ts-away-notice',
  imports: [Button],
  template: `
    <div role="status">
      @if (away(); as seat) {
        <div class="ts-notice">
          <p>{{ t('sentence', { name: seat.name }) }}</p>
          @if (!waits()) {
            <div class="choices">
              <button tsButton="quiet" type="button" (click)="waits.set(true)">{{ t('wait') }}</button>
              @if (canShare()) {
                <button
                  tsButton="quiet"
                  type="button"
                  [busy]="moves.busy() === 'share-phone'"
                  (click)="share()"
                >
                  {{ t('share') }}
                </button>
              }
            </div>
          }
        </div>
      }
    </div>
  `,
  styles: `
    p {
      margin: 0;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
      margin-top: 10px;
    }
    button {
      flex: 1 1 120px;
    }
  `,
})
export class AwayNotice {
  readonly pane = input.required<Pane>();
  readonly seats = input.required<readonly SeatState[]>();

  protected readonly t = injectText('room.away');
  protected readonly moves = inject(RoomMoves);
  private readonly store = inject(RoomStore);

  protected readonly away = computed(() => {
    const room = this.store.room();
    const live = room?.phase === 'active' || room?.phase === 'reground';
    return live ? (this.seats().find(({ away }) => away) ?? null) : null;
  });
  /** Until the other is back and away once more. */
  protected readonly waits = linkedSignal({ source: () => this.away()?.seat, computation: () => false });
  /** What is for each alone goes on each own phone. */
  protected readonly canShare = computed(
    () =>
      this.pane().always.includes('share-phone') && !['body', 'meter', 'list'].includes(this.pane().input),
  );

  protected share(): void {
    void this.moves.send({ type: 'share-phone' }, this.store.mySeat());
  }
}
