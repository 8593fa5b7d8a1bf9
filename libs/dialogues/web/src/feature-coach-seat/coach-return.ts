import { Component, computed, inject, input } from '@angular/core';
import { RETURN_WITHIN_MS } from '@tweespraak/dialogues/domain';
import { Formats, injectText } from '@tweespraak/platform/web';
import { RoomMoves } from '../data/room-moves';
import type { Pane } from '../data/pane';
import { RoomStore } from '../data/room-store';
import { ServerClock } from '../data/server-clock';
import { momentWords } from '../ui/moment-words';
import { MomentChooser } from '../ui/room/moment-chooser';

/** In a pause: the moment that was chosen to go on, or the coach's own choice of one together with the two. */
@Component({
  selector: 'ts-coach-return',
  imports: [MomentChooser],
  template: `
    @if (booked(); as moment) {
      <p>{{ t('booked', { moment }) }}</p>
    } @else if (canChoose()) {
      <h2 id="return">{{ t('heading') }}</h2>
      <ts-moment-chooser
        [label]="t('heading')"
        [now]="clock.now()"
        [until]="until()"
        [busy]="moves.busy() === 'return-at'"
        (chosen)="choose($event)"
      />
    }
  `,
  styles: `
    p {
      margin: 0;
    }
    ts-moment-chooser {
      max-width: 400px;
    }
  `,
})
export class CoachReturn {
  readonly pane = input.required<Pane>();

  protected readonly t = injectText('room.coach.return');
  protected readonly moves = inject(RoomMoves);
  protected readonly clock = inject(ServerClock);
  private readonly store = inject(RoomStore);
  private readonly formats = inject(Formats);
  private readonly at = injectText('room.moment');

  protected readonly until = computed(
    () => (this.store.room()?.pausedAt ?? this.clock.now()) + RETURN_WITHIN_MS,
  );
  protected readonly canChoose = computed(() => {
    const { primary, secondary } = this.pane();
    return [primary, ...secondary].some((move) => move?.type === 'return-at');
  });
  protected readonly booked = computed(() => {
    const room = this.store.room();
    if (room?.phase !== 'return-booked' || room.returnAt === null) return '';
    const say = (parts: { day: string; time: string }): string => this.at('at', parts);
    return momentWords(
      new Date(room.returnAt).toISOString(),
      new Date(this.clock.now()),
      this.formats.region(),
      say,
    );
  });

  protected choose(instant: string): void {
    void this.moves.send({ type: 'return-at', at: Date.parse(instant) });
  }
}
