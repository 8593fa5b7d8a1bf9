import { Component, computed, inject, input, output } from '@angular/core';
import type { CoachOccurrence } from '@tweespraak/agenda/contract';
import { Button, Card, Formats, injectText } from '@tweespraak/platform/web';

const SEATS = ['a', 'b'] as const;

/** What each of the two said to this appointment, and another time that waits for the coach. */
@Component({
  selector: 'ts-answers-card',
  imports: [Card, Button],
  template: `
    <ts-card [heading]="t('heading')">
      <ul class="ts-rows">
        @for (row of rows(); track row.seat) {
          <li>
            <p>{{ row.line }}</p>
            @if (row.state === 'proposed') {
              <div class="ts-actions">
                <button
                  tsButton="quiet"
                  type="button"
                  [busy]="busy()"
                  (click)="answered.emit({ seat: row.seat, accept: true })"
                >
                  {{ t('accept') }}
                </button>
                <button
                  tsButton="link"
                  type="button"
                  [busy]="busy()"
                  (click)="answered.emit({ seat: row.seat, accept: false })"
                >
                  {{ t('keep') }}
                </button>
              </div>
            }
          </li>
        }
      </ul>
    </ts-card>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class AnswersCard {
  readonly one = input.required<CoachOccurrence>();
  readonly busy = input(false);
  readonly answered = output<{ seat: 'a' | 'b'; accept: boolean }>();

  protected readonly t = injectText('agenda.answers');
  private readonly formats = inject(Formats);
  protected readonly rows = computed(() =>
    SEATS.map((seat) => {
      const { names, answers } = this.one();
      const { state, proposedAt } = answers[seat];
      const when = proposedAt ? this.formats.date(proposedAt, 'moment') : '';
      return { seat, state, line: this.t(state, { name: names[seat], when }) };
    }),
  );
}
