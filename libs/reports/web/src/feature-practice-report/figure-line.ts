import { Component, input } from '@angular/core';
import type { DefinitionKey } from '@tweespraak/reports/domain';
import { Term } from '../ui/term';

/** A figure: its name with the meaning one tap away, the number, and of how many it is. */
@Component({
  selector: 'ts-figure-line',
  imports: [Term],
  template: `
    <ts-term [of]="of()" />
    <p>
      <strong>{{ value() }}</strong>{{ ' ' }}
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
      margin-inline-start: 6px;
      color: var(--ink-2);
      font-size: 13px;
    }
  `,
})
export class FigureLine {
  readonly of = input.required<DefinitionKey>();
  readonly value = input.required<string>();
  /** The denominator, in words: "van 45 stellen". */
  readonly note = input('');
}
