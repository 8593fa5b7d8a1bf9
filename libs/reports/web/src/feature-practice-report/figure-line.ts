import { Component, input } from '@angular/core';
import { injectText } from '@tweespraak/platform/web';
import type { DefinitionKey } from '@tweespraak/reports/domain';
import { Term } from '../ui/term';

/** A figure: its name with the meaning one tap away, the number, and of how many it is. */
@Component({
  selector: 'ts-figure-line',
  imports: [Term],
  template: `
    <ts-term [of]="of()" />
    <p>
      @if (value(); as value) {
        <strong>{{ value }}</strong>
      } @else {
        <span>{{ t('hidden') }}</span>
      }
      {{ ' ' }}
      @if (note()) {
        <span class="note">{{ note() }}</span>
      }
    </p>
  `,
  styles: `
    :host {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 2px 16px;
      padding: 8px 0;
      border-bottom: 1px solid var(--line);
    }
    p {
      flex: none;
      max-width: 55%;
      margin: 0;
      text-align: end;
    }
    strong {
      font-weight: 600;
      font-size: 17px;
    }
    .note {
      color: var(--ink-2);
      font-size: 13px;
    }
    @media (max-width: 480px) {
      .note {
        display: block;
      }
    }
  `,
})
export class FigureLine {
  readonly of = input.required<DefinitionKey>();
  /** `null`: not shown, because few couples stand behind it. */
  readonly value = input.required<string | null>();
  /** The denominator, in words: "van 45 stellen". */
  readonly note = input('');

  protected readonly t = injectText('reports.chart');
}
