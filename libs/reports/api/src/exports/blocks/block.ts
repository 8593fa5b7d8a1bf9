import type { ExportBlock, ExportCell, ExportChoice, ExportColumn } from '@tweespraak/reports/contract';
import type { ExportRead } from '@tweespraak/platform/api';
import type { PracticeReport } from '@tweespraak/reports/domain';

export type ColumnType = ExportColumn['type'];

/** A column of a block. `names`: it is there in an export with names alone. */
export interface Column {
  readonly key: string;
  readonly type: ColumnType;
  readonly names?: true;
}

/** What rows are asked for, beside what the choice says. */
export interface RowAsk {
  readonly choice: ExportChoice;
  readonly timeZone: string;
  readonly withNames: boolean;
  /** Puts the couples in an order that says nothing; the same one gives each the same number again. */
  readonly salt: string;
}

export type Cells = readonly ExportCell[];

/** Rows that are read one by one. Each line is a JSON array of the cells in the order of the columns. */
export interface RowBlock {
  readonly holds: 'rows';
  readonly block: ExportBlock;
  readonly columns: readonly Column[];
  count(read: ExportRead, ask: RowAsk): Promise<number>;
  /** @param portion how many at a time. */
  lines(read: ExportRead, ask: RowAsk, portion?: number): AsyncGenerator<string[], void, void>;
}

/** Figures of the practice, which know the period and nothing else. */
export interface FigureBlock {
  readonly holds: 'figures';
  readonly block: ExportBlock;
  readonly columns: readonly Column[];
  rows(report: PracticeReport, choice: ExportChoice): Cells[];
}

export type Block = RowBlock | FigureBlock;

/** The columns that stand in a file. */
export function columnsOf(block: Block, withNames: boolean): Column[] {
  return block.columns.filter((column) => withNames || !column.names);
}

/** A moment as it is said: Postgres adds the seconds, which are none. */
export const minuteText = (moment: unknown): string => String(moment).slice(0, 'yyyy-mm-ddThh:mm'.length);
