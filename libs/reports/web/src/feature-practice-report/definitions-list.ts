import { Component } from '@angular/core';
import { injectText } from '@tweespraak/platform/web';
import { DEFINITIONS } from '@tweespraak/reports/domain';
import { injectSay } from '../ui/inject-say';

/** What every figure means, all in one place; folded away on a screen, written out on paper. */
@Component({
  selector: 'ts-definitions-list',
  template: `
    <details>
      <summary>{{ t('all') }}</summary>
      <dl>
        @for (one of definitions; track $index) {
          <div>
            <dt>{{ say(one.name) }}</dt>
            <dd>{{ say(one.text) }}</dd>
          </div>
        }
      </dl>
    </details>
  `,
  styles: `
    summary {
      width: fit-content;
      min-height: 44px;
      padding: 11px 0;
      color: var(--primary);
      font-weight: 500;
      cursor: pointer;
    }
    dl {
      margin: 4px 0 0;
      columns: 2 360px;
      column-gap: 40px;
    }
    dl > div {
      padding-bottom: 12px;
      break-inside: avoid;
    }
    dt {
      font-weight: 600;
    }
    dd {
      margin: 0;
      color: var(--ink-2);
    }
    @media print {
      details::details-content {
        display: block;
        content-visibility: visible;
      }
    }
  `,
})
export class DefinitionsList {
  protected readonly t = injectText('reports.term');
  protected readonly say = injectSay();
  protected readonly definitions = Object.values(DEFINITIONS);
}
