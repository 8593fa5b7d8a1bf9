import { Component, computed, inject, input } from '@angular/core';
import { Card, Chip, Formats, LoadState, Page, Skeleton, injectText } from '@tweespraak/platform/web';
import { CoupleRoundsClient } from '../data/couple-rounds-client';
import { injectSay } from '../ui/inject-say';
import { ScaleTable } from '../ui/scale-table';

/** What both filled in, for their coach, once both handed in. */
@Component({
  selector: 'ts-coach-outcome-page',
  imports: [Page, Card, Chip, LoadState, Skeleton, ScaleTable],
  template: `
    @if (known(); as outcome) {
      <ts-page
        [heading]="say(outcome.title)"
        [subtitle]="t('on', { day: day(outcome.finishedOn) })"
        [backLink]="['/couples', coupleId(), 'instruments']"
        [backLabel]="t('back')"
      >
        <ts-chip actions [tone]="outcome.isOpen ? 'good' : 'plain'">{{
          t(outcome.isOpen ? 'open' : 'notOpen')
        }}</ts-chip>
        <div class="ts-stack">
          @if (outcome.scales.length > 0) {
            <ts-card [heading]="t('scales')">
              <ts-scale-table texts="instruments" [scales]="outcome.scales" [names]="outcome.names" />
            </ts-card>
          }
          <ts-card [heading]="t('answers')">
            <div class="wide" tabindex="0" role="region" [attr.aria-label]="t('answersTable')">
              <table>
                <thead>
                  <tr>
                    <th scope="col">{{ t('question') }}</th>
                    <th scope="col">{{ outcome.names.a }}</th>
                    <th scope="col">{{ outcome.names.b }}</th>
                  </tr>
                </thead>
                <tbody>
                  @for (row of outcome.answers; track row.item) {
                    <tr>
                      <th scope="row">{{ say(row.text) }}</th>
                      <td>{{ row.a ? say(row.a) : '–' }}</td>
                      <td>{{ row.b ? say(row.b) : '–' }}</td>
                    </tr>
                  }
                </tbody>
              </table>
            </div>
          </ts-card>
        </div>
      </ts-page>
    } @else {
      <ts-load-state [level]="1" [error]="read.error()" (retry)="read.reload()">
        <ts-skeleton shape="card" [count]="2" />
      </ts-load-state>
    }
  `,
  styles: `
    .wide {
      overflow-x: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 10px 12px 10px 0;
      border-bottom: 1px solid var(--line);
      text-align: start;
      vertical-align: top;
    }
    th {
      font-weight: 500;
    }
  `,
})
export class CoachOutcomePage {
  readonly coupleId = input.required<string>();
  readonly roundId = input.required<string>();
  protected readonly t = injectText('instruments.outcome');
  protected readonly say = injectSay();
  private readonly formats = inject(Formats);
  protected readonly read = inject(CoupleRoundsClient).outcome(this.roundId);
  protected readonly known = computed(() => (this.read.hasValue() ? this.read.value() : null));
  protected readonly day = (date: string): string => this.formats.day(date, 'long');
}
