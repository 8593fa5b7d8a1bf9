import { boundKey, type MasterKeys, type MoverWrite } from '@tweespraak/platform/api';
import { DomainError, type PracticeId } from '@tweespraak/shared/kernel';
import { type MovedTable, movedTables } from './moved-tables';
import type { PracticeInFile } from './practice-in-file';
import { insertLines, takeOver } from './row-sql';

export interface Unpacking {
  readonly practiceId: PracticeId;
  readonly importId: string;
  /** Whoever asked for it, as they are in this practice, and as they are in the file. */
  readonly founder: string;
  readonly becomes: string;
  readonly masters: MasterKeys;
  /** @throws whatever ends the import. */
  readonly onRows: (done: number) => void;
}

/** A line that is not a row of its table, or names what is not there: the file is not one that we wrote. */
const damaged = () => new DomainError('leaving.damaged', 'This file is not whole, or was changed.');
const notEmpty = () => new DomainError('leaving.not-empty', 'There is something in this practice already.');

const CLAIM = `UPDATE practices SET import_xact = NULL WHERE practice_id = (SELECT app_practice())`;
const LEAVE = `DELETE FROM people WHERE practice_id = (SELECT app_practice()) AND id = $1 RETURNING account_id AS account`;
const BECOME = `UPDATE people SET account_id = $2, joined_at = now()
  WHERE practice_id = (SELECT app_practice()) AND id = $1 AND 'admin' = ANY (roles) AND left_at IS NULL RETURNING id`;
const REBUILD = `SELECT refresh_couple_latest(c.id) FROM couples c WHERE c.practice_id = (SELECT app_practice())`;
const END = `UPDATE leaving_imports SET state = 'done', rows_done = row_count, ended_at = now()
  WHERE practice_id = (SELECT app_practice()) AND id = $1 AND state = 'running' RETURNING id`;

/**
 * Puts a practice from a file into the empty practice of the transaction; whoever asked becomes who they are in the file.
 * @throws DomainError 'leaving.not-empty', 'leaving.damaged'; whatever it throws, the transaction must not be committed.
 */
export async function unpackPractice(
  write: MoverWrite,
  file: PracticeInFile,
  unpacking: Unpacking,
): Promise<void> {
  await claim(write);
  const account = await takeAway(write, unpacking.founder);
  const tables = await movedTables((text, values) => write.query(text, values));
  assertKnown(file, tables);
  let done = 0;
  for (const { name } of tables) {
    const columns = file.manifest.tables.find((one) => one.name === name)?.columns;
    if (!columns) continue; // a table that is younger than the file
    const statement = name === 'practices' ? takeOver(columns) : insertLines(name, columns);
    for await (const lines of file.lines(name)) {
      const rows = name === 'data_keys' ? lines.map((line) => rewrap(line, file, unpacking)) : lines;
      await put(write, statement, rows);
      unpacking.onRows((done += lines.length));
    }
  }
  await write.query(`UPDATE practices SET sealed_as = $1 WHERE practice_id = (SELECT app_practice())`, [
    file.manifest.boundTo,
  ]);
  const [become] = await write.query(BECOME, [unpacking.becomes, account]);
  if (!become) throw damaged();
  await write.query(REBUILD);
  const [ended] = await write.query(END, [unpacking.importId]);
  if (!ended) throw new Error('the import was ended meanwhile');
}

/** From here on this transaction, and no other, may write into the practice; it was empty and stays still until the end. */
async function claim(write: MoverWrite): Promise<void> {
  await write.query(CLAIM).catch((error: unknown) => {
    throw stateOf(error) === '55000' ? notEmpty() : error;
  });
}

async function takeAway(write: MoverWrite, founder: string): Promise<string> {
  const [gone] = await write.query<{ account: string | null }>(LEAVE, [founder]).catch((error: unknown) => {
    throw stateOf(error) === '23503' ? notEmpty() : error; // something here points at them
  });
  if (!gone?.account) throw notEmpty();
  return gone.account;
}

function assertKnown(file: PracticeInFile, tables: readonly MovedTable[]): void {
  const columns = new Set(tables.flatMap(({ name, columns }) => columns.map((one) => `${name}.${one.name}`)));
  const unknown = file.manifest.tables.some((table) =>
    table.columns.some((column) => !columns.has(`${table.name}.${column}`)),
  );
  if (unknown) throw damaged();
}

async function put(write: MoverWrite, statement: string, lines: readonly string[]): Promise<void> {
  await write.query(statement, [`[${lines.join(',')}]`]).catch((error: unknown) => {
    throw /^(22|23)/.test(stateOf(error)) ? damaged() : error;
  });
}

function rewrap(line: string, { key }: PracticeInFile, { masters, practiceId }: Unpacking): string {
  try {
    const row = JSON.parse(line) as { owner_id: string; version: number; wrapped: string };
    const dataKey = key.unwrap(Buffer.from(row.wrapped.slice(2), 'hex'), row.owner_id, row.version);
    const wrapped = masters.wrap(dataKey, boundKey(practiceId, row.owner_id, row.version));
    return JSON.stringify({ ...row, wrapped: `\\x${wrapped.toString('hex')}` });
  } catch {
    throw damaged();
  }
}

function stateOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}
