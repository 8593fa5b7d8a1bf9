import { Component, computed, inject, input } from '@angular/core';
import type { Room, RoundTally } from '@tweespraak/dialogues/domain';
import { Card, Formats, Status, injectText, type StatusState } from '@tweespraak/platform/web';

const TICKS = ['summary', 'validated', 'empathised'] as const;
const COUNTS = ['loops', 'corrections', 'mores', 'pauses'] as const;

/** What of the protocol was done, for the coach: counts and ticks, not a word of what was said, and no score. */
@Component({
  selector: 'ts-fidelity-card',
  imports: [Card, Status],
  template: `
    <ts-card [heading]="t('heading')" [aside]="spent()">
      <table>
        <thead>
          <tr>
            <td></td>
            @for (round of rounds(); track round.n) {
              <th scope="col">{{ t('round', { n: round.n, name: round.teller }) }}</th>
            }
          </tr>
        </thead>
        <tbody>
          @for (tick of ticks; track tick) {
            <tr>
              <th scope="row">{{ t(tick) }}</th>
              @for (round of rounds(); track round.n) {
                <td>
                  <ts-status
                    [state]="state(round.tally[tick])"
                    [label]="t(round.tally[tick] ? 'yes' : 'no')"
                  />
                </td>
              }
            </tr>
          }
          @for (count of counts; track count) {
            <tr>
              <th scope="row">{{ t(count) }}</th>
              @for (round of rounds(); track round.n) {
                <td>{{ formats.number(round.tally[count]) }}</td>
              }
            </tr>
          }
        </tbody>
      </table>
      <p class="ts-quiet ts-small">{{ t('noWords') }}</p>
    </ts-card>
  `,
  styles: `
    table {
      margin-bottom: 14px;
    }
    td,
    th {
      padding-inline: 0 8px;
    }
  `,
})
export class FidelityCard {
  readonly room = input.required<Room>();
  readonly names = input.required<{ readonly a: string; readonly b: string }>();
  /** Live time without pauses; null until it is known. */
  readonly minutes = input<number | null>(null);

  protected readonly t = injectText('room.fidelity');
  protected readonly formats = inject(Formats);
  protected readonly ticks = TICKS;
  protected readonly counts = COUNTS;
  protected readonly rounds = computed(() => {
    const { tallies, round, first } = this.room();
    const second = first === 'a' ? 'b' : 'a';
    const one: { n: number; teller: string; tally: RoundTally } = {
      n: 1,
      teller: this.names()[first],
      tally: tallies[1],
    };
    return round === 2 ? [one, { n: 2, teller: this.names()[second], tally: tallies[2] }] : [one];
  });
  protected readonly spent = computed(() => {
    const minutes = this.minutes();
    return minutes === null ? '' : this.t.count('minutes', Math.max(1, Math.round(minutes)));
  });

  protected state(done: boolean): StatusState {
    return done ? 'done' : 'none';
  }
}
