import { Component, input } from '@angular/core';
import { injectText } from '@tweespraak/platform/web';
import type { SeatState } from '../../data/pane';
import { SeatMark } from './seat-mark';

/** Both partners side by side: who speaks, who listens, who is away for a moment. */
@Component({
  selector: 'ts-seats-row',
  imports: [SeatMark],
  template: `
    <ul [attr.aria-label]="t('label')">
      @for (seat of seats(); track seat.seat) {
        <li [class.active]="seat.hasTurn">
          <ts-seat-mark [seat]="seat.seat" [active]="seat.hasTurn" />
          <span>
            <strong>{{ seat.isMe ? t('me', { name: seat.name }) : seat.name }}</strong>&ngsp;<span
              class="doing"
              >{{ seat.away ? t(seat.doing === 'here' ? 'notYet' : 'away') : doing(seat.doing) }}</span
            >
          </span>
        </li>
      }
    </ul>
    @if (coach()) {
      <p>{{ coach() }}</p>
    }
  `,
  styleUrl: './seats-row.scss',
})
export class SeatsRow {
  readonly seats = input.required<readonly SeatState[]>();
  /** Whether the coach looks along, in words. */
  readonly coach = input('');
  protected readonly t = injectText('room.seats');
  protected readonly doing = injectText('room.doing');
}
