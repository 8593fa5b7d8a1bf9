import type { ExportChoice } from '@tweespraak/reports/contract';
import { type Cells, blockOf, columnsOf } from '../blocks';
import { labelOf, titleOf } from '../blocks/labels';
import { blocksOf } from '../chosen';
import type { ExportPieces } from '../export-pieces';
import type { FileLayout, FileTable } from '../writing/file-layout';
import type { About } from './about';
import { ahead } from './ahead';
import { notesOfFile, notesTitle } from './notes';
import type { Work } from './work';

/** Frozen rows as the tables of a file, read piece by piece. @param tell how many rows have been read. */
export async function layoutOf(
  pieces: ExportPieces,
  { ctx, frozenIn }: Pick<Work, 'ctx' | 'frozenIn'>,
  { choice, about, tell }: { choice: ExportChoice; about: About; tell: (rows: number) => void },
): Promise<FileLayout> {
  if (choice.format === 'pdf') throw new Error('a PDF has no tables of rows');
  const { locale, format } = choice;
  const places = await pieces.frozen(ctx, frozenIn);
  const tables = blocksOf(choice).map((block): FileTable => {
    const columns = columnsOf(blockOf(block), about.withNames);
    return {
      ...{ block, title: titleOf(block, locale), columns },
      labels: columns.map(({ key }) => labelOf(key, locale)),
      portions: async function* () {
        const read = async function* () {
          for (const { position } of places.filter((one) => one.block === block))
            yield await pieces.read(ctx, frozenIn, { part: 'snapshot', position });
        };
        for await (const bytes of ahead(read()))
          yield* inPortions(JSON.parse(bytes.toString()) as Cells[], tell);
      },
    };
  });
  const notes = { title: notesTitle(locale), rows: notesOfFile(choice, about) };
  return { format, locale, tables, notes };
}

/** Few enough at a time that whoever else needs this process does not wait for them. */
const AT_ONCE = 500;

function* inPortions(rows: readonly Cells[], tell: (rows: number) => void): Generator<readonly Cells[]> {
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const portion = rows.slice(from, from + AT_ONCE);
    yield portion;
    tell(portion.length);
  }
}
