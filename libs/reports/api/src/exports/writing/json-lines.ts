import type { FileLayout } from './file-layout';

/** One object a line. The first says what the file is; each other one names its block. */
export async function* jsonLinesOf({ tables, notes }: FileLayout): AsyncGenerator<Buffer, void, void> {
  yield lineOf({ block: 'about', ...Object.fromEntries(notes.rows) });
  for (const { block, columns, portions } of tables) {
    for await (const rows of portions())
      yield Buffer.concat(
        rows.map((cells) =>
          lineOf({ block, ...Object.fromEntries(columns.map(({ key }, at) => [key, cells[at] ?? null])) }),
        ),
      );
  }
}

const lineOf = (row: object) => Buffer.from(`${JSON.stringify(row)}\n`);
