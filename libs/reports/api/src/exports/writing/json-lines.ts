import { type Cells, type Column, minuteText } from '../blocks';
import type { FileLayout } from './file-layout';

/** One object a line. The first says what the file is; each other one names its block. */
export async function* jsonLinesOf({ tables, notes }: FileLayout): AsyncGenerator<Buffer, void, void> {
  yield lineOf({ block: 'about', ...Object.fromEntries(notes.rows) });
  for (const { block, columns, portions } of tables) {
    for await (const rows of portions())
      yield Buffer.concat(
        rows.map((cells) =>
          lineOf({ block, ...Object.fromEntries(columns.map((column, at) => valueOf(column, cells, at))) }),
        ),
      );
  }
}

function valueOf({ key, type }: Column, cells: Cells, at: number) {
  const cell = cells[at] ?? null;
  return [key, type === 'moment' && cell !== null ? minuteText(cell) : cell] as const;
}

const lineOf = (row: object) => Buffer.from(`${JSON.stringify(row)}\n`);
