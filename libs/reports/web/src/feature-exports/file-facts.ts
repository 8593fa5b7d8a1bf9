import { Component, computed, inject, input } from '@angular/core';
import { Formats, injectText } from '@tweespraak/platform/web';
import type { ExportCard } from '@tweespraak/reports/contract';

const KILO = 1000;
const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

/** What proves that a file is the one that was made: its size, rows and check sum, and the frozen rows behind it. */
@Component({
  selector: 'ts-file-facts',
  template: `
    <details>
      <summary>{{ t('heading') }}</summary>
      <dl>
        @for (fact of facts(); track fact.name) {
          <div>
            <dt>{{ t(fact.name) }}</dt>
            <dd [class.code]="fact.code">{{ fact.words }}</dd>
          </div>
        }
      </dl>
      @if (export().snapshot) {
        <p class="ts-quiet ts-small">{{ t('same') }}</p>
      }
    </details>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 10px;
    }
    summary {
      width: fit-content;
      min-height: var(--target);
      padding: 8px 0;
      color: var(--primary);
      font-weight: 500;
      cursor: pointer;
    }
    dl {
      display: grid;
      gap: 6px;
      margin: 0 0 10px;
    }
    dl > div {
      display: grid;
      grid-template-columns: minmax(110px, 1fr) 3fr;
      gap: 0 16px;
    }
    dt {
      color: var(--ink-2);
    }
    dd {
      min-width: 0;
      margin: 0;
      overflow-wrap: anywhere;
    }
    .code {
      font:
        13px/1.6 ui-monospace,
        monospace;
    }
    @media (max-width: 480px) {
      dl > div {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
})
export class FileFacts {
  readonly export = input.required<ExportCard>();

  protected readonly t = injectText('exports.facts');
  private readonly formats = inject(Formats);
  protected readonly facts = computed(() => {
    const { file, snapshot } = this.export();
    return [
      ...(file
        ? [
            { name: 'name', words: file.name, code: false },
            { name: 'rows', words: this.formats.number(file.rows), code: false },
            { name: 'size', words: this.sizeOf(file.bytes), code: false },
            { name: 'checksum', words: file.checksum, code: true },
          ]
        : []),
      ...(snapshot
        ? [
            { name: 'frozenAt', words: this.formats.date(snapshot.at, 'moment'), code: false },
            { name: 'snapshot', words: snapshot.id, code: true },
          ]
        : []),
    ];
  });

  private sizeOf(bytes: number): string {
    const step = Math.min(Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(KILO)), UNITS.length - 1);
    return this.t(`unit.${UNITS[step]}`, { n: this.formats.number(bytes / KILO ** step, step > 1 ? 1 : 0) });
  }
}
