import { Component, input } from '@angular/core';
import { injectText } from '@tweespraak/platform/web';

export interface FigureRow {
  readonly head: string;
  readonly cells: readonly string[];
}

/** The figures of a chart in words and numbers, folded away under it; on paper they stand open. */
@Component({
  selector: 'ts-figure-table',
  template: `
    <details>
      <summary>
        {{ t('asTable') }}<span class="visually-hidden">: {{ caption() }}</span>
      </summary>
      <div class="ts-scroll" tabindex="0" role="region" [attr.aria-label]="t('asTable') + ': ' + caption()">
        <table>
          <caption class="visually-hidden">
            {{
              caption()
            }}
          </caption>
          <thead>
            <tr>
              @for (column of columns(); track $index) {
                <th scope="col">{{ column }}</th>
              }
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track $index) {
              <tr>
                <th scope="row">{{ row.head }}</th>
                @for (cell of row.cells; track $index) {
                  <td>{{ cell }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    </details>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 10px;
      font-size: 13px;
    }
    summary {
      width: fit-content;
      min-height: 28px;
      padding: 4px 0;
      color: var(--primary);
      font-weight: 500;
      cursor: pointer;
    }
    th,
    td {
      padding: 6px 8px;
      vertical-align: bottom;
    }
    tbody th {
      color: var(--ink);
    }
    thead th:not(:first-child),
    td {
      text-align: end;
    }
    @media (max-width: 720px) {
      summary {
        min-height: 44px;
        padding-block: 12px;
      }
    }
    @media print {
      summary {
        display: none;
      }
      th,
      td {
        padding-block: 2px;
      }
      details::details-content {
        content-visibility: visible;
        display: block;
      }
    }
  `,
})
export class FigureTable {
  readonly caption = input.required<string>();
  /** The first one heads the row headings. */
  readonly columns = input.required<readonly string[]>();
  readonly rows = input.required<readonly FigureRow[]>();
  protected readonly t = injectText('reports.chart');
}
