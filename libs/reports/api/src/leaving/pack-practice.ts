import type { ExportRead } from '@tweespraak/platform/api';
import { FORMAT, type Manifest, MANIFEST, type ManifestTable, writeManifest } from './manifest';
import type { LeavingKey } from './leaving-key';
import { type MovedTable, movedTables } from './moved-tables';
import { SCRYPT } from './passphrase';
import { READ_ME } from './read-me';
import { schemaOf } from './row-schema';
import { countLines, selectLines } from './row-sql';
import { checked, type ZipEntry, zipOf } from './zip-out';

const ROWS_A_FETCH = 500;
const TABLES_OF_KEYS = 'data_keys';

export interface Packing {
  readonly key: LeavingKey;
  /** The latest migration of this database. */
  readonly tablesVersion: number;
  /** Opens a wrapped key of this place, so that it can be wrapped for the file. */
  readonly unwrap: (wrapped: Buffer, owner: string, version: number) => Buffer;
  readonly onRows: (done: number, of: number) => void;
}

/** One row of the keys, as JSON has it. */
interface KeyLine {
  readonly owner_id: string;
  readonly version: number;
  readonly wrapped: string;
}

/** The file of a whole practice, from one frozen look at it: the same rows and passphrase give the same bytes. */
export async function* packPractice(read: ExportRead, packing: Packing): AsyncGenerator<Buffer, void, void> {
  const tables = await movedTables((text, values) => read.query(text, values));
  const [bound] = await read.query<{ to: string }>(
    `SELECT coalesce(sealed_as, practice_id) AS "to" FROM practices WHERE practice_id = (SELECT app_practice())`,
  );
  if (!bound) throw new Error('there is no practice that may be read');
  const counts = await countAll(read, tables);
  const written: ManifestTable[] = [];
  const progress = counter(packing, sum(counts));
  const manifest = (): Manifest => ({
    ...{ product: 'tweespraak', content: 'practice', format: FORMAT, tablesVersion: packing.tablesVersion },
    boundTo: bound.to,
    keys: { kdf: 'scrypt', ...SCRYPT, check: packing.key.check },
    tables: written,
    rows: sum(written.map(({ rows }) => rows)),
  });
  yield* zipOf([
    text('LEESMIJ.txt', () => READ_ME),
    ...tables.map((table) =>
      text(`schemas/${table.name}.schema.json`, () => `${JSON.stringify(schemaOf(table), null, 2)}\n`),
    ),
    ...tables.map((table, nth) => ({
      name: `tables/${table.name}.jsonl`,
      bytes: () =>
        checked(linesIn(read, table, packing, progress), (sha256) =>
          written.push(entryOf(table, counts[nth] ?? 0, sha256)),
        ),
    })),
    text(MANIFEST, () => writeManifest(manifest(), packing.key)),
  ]);
}

function text(name: string, write: () => string): ZipEntry {
  return {
    name,
    bytes: async function* () {
      yield Buffer.from(write());
    },
  };
}

async function countAll(read: ExportRead, tables: readonly MovedTable[]): Promise<number[]> {
  const counts: number[] = [];
  for (const table of tables) {
    const [row] = await read.query<{ rows: number }>(countLines(table));
    counts.push(row?.rows ?? 0);
  }
  return counts;
}

async function* linesIn(
  read: ExportRead,
  table: MovedTable,
  packing: Packing,
  progress: (rows: number) => void,
): AsyncGenerator<Buffer, void, void> {
  for await (const portion of read.stream<{ line: string }>(selectLines(table), [], ROWS_A_FETCH)) {
    const lines = portion.map(({ line }) => (table.name === TABLES_OF_KEYS ? rewrap(line, packing) : line));
    yield Buffer.from(`${lines.join('\n')}\n`);
    progress(portion.length);
  }
}

function rewrap(line: string, { key, unwrap }: Packing): string {
  const row = JSON.parse(line) as KeyLine;
  const dataKey = unwrap(Buffer.from(row.wrapped.slice(2), 'hex'), row.owner_id, row.version);
  return JSON.stringify({
    ...row,
    wrapped: `\\x${key.wrap(dataKey, row.owner_id, row.version).toString('hex')}`,
  });
}

const entryOf = ({ name, columns }: MovedTable, rows: number, sha256: string): ManifestTable => ({
  ...{ name, file: `tables/${name}.jsonl`, schema: `schemas/${name}.schema.json` },
  columns: columns.map((one) => one.name),
  ...{ rows, sha256 },
});

function counter({ onRows }: Packing, of: number): (rows: number) => void {
  let done = 0;
  return (rows) => onRows((done += rows), of);
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
