import { Component, computed, inject, input, model, signal } from '@angular/core';
import type { ImportRow } from '@tweespraak/couples/contract';
import { Formats, Status, injectText, type StatusState } from '@tweespraak/platform/web';

type Outcome = ImportRow['outcome'] | 'confirmed';

const STATE: Readonly<Record<Outcome, StatusState>> = {
  new: 'done',
  confirmed: 'done',
  check: 'attention',
  skip: 'none',
};

/** What will happen with every row of the file, and why. Rows with a warning come along only when ticked. */
@Component({
  selector: 'ts-import-table',
  imports: [Status],
  templateUrl: './import-table.html',
  styleUrl: './import-table.scss',
})
export class ImportTable {
  readonly rows = input.required<readonly ImportRow[]>();
  /** How a column is called in the person's language. */
  readonly columnName = input.required<(column: string) => string>();
  readonly confirmed = model.required<readonly number[]>();

  protected readonly t = injectText('couples.import');
  protected readonly formats = inject(Formats);
  protected readonly onlyIssues = signal(false);
  protected readonly shown = computed(() =>
    this.onlyIssues() ? this.rows().filter(({ issues }) => issues.length > 0) : this.rows(),
  );
  protected readonly state = STATE;

  protected names({ names }: ImportRow): string {
    return names.map((name) => name || '?').join(' & ');
  }

  protected issue({ code, column }: ImportRow['issues'][number]): string {
    return this.t(`issue.${code}`, { column: column ? this.columnName()(column) : '' });
  }

  protected outcome({ row, outcome }: ImportRow): Outcome {
    return outcome === 'check' && this.confirmed().includes(row) ? 'confirmed' : outcome;
  }

  protected toggle(row: number): void {
    const rows = this.confirmed();
    this.confirmed.set(rows.includes(row) ? rows.filter((one) => one !== row) : [...rows, row]);
  }
}
