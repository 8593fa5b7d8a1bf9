import { randomUUID } from 'node:crypto';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { boundKey, MasterKeys, MoverDb, parseEnv } from '@tweespraak/platform/api';
import type { PracticeId } from '@tweespraak/shared/kernel';
import type { TestDatabase } from '@tweespraak/shared/testing';
import { LeavingKey } from '../src/leaving/leaving-key';
import { packPractice } from '../src/leaving/pack-practice';
import { keyOfPassphrase } from '../src/leaving/passphrase';
import { openPracticeFile, type PracticeInFile } from '../src/leaving/practice-in-file';
import { unpackPractice } from '../src/leaving/unpack-practice';

export const VERSION = 1764000000015;

type Somebody = { readonly id: string; readonly practiceId: PracticeId };

export interface Moving {
  readonly mover: MoverDb;
  /** The file of a practice, as the job makes it. */
  exported(admin: Somebody, passphrase: string): Promise<Buffer>;
  /** A file as it is looked at before an import. */
  opened<T>(bytes: Buffer, typed: string, work: (file: PracticeInFile) => Promise<T>): Promise<T>;
  /** A file put into the practice of `founder`, who becomes the admin of it. */
  unpacked(
    founder: Somebody,
    bytes: Buffer,
    passphrase: string,
    how: { readonly becomes: string; readonly onRows?: (done: number) => void },
  ): Promise<void>;
  /** An import that runs; ended after `work` unless that ended it. */
  whileImporting<T>(founder: Somebody, work: (importId: string) => Promise<T>): Promise<T>;
  /** Every row that a practice has, as nobody but the superuser sees it. */
  everythingOf(practiceId: string): Promise<string[]>;
  close(): Promise<void>;
}

export function openMoving(db: TestDatabase): Moving {
  const env = parseEnv(db.env);
  const mover = new MoverDb(env);
  const masters = new MasterKeys(env);
  const opened: Moving['opened'] = async (bytes, typed, work) => {
    const folder = await mkdtemp(join(tmpdir(), 'leaving-'));
    await writeFile(join(folder, 'practice.zip'), bytes);
    const handle = await open(join(folder, 'practice.zip'));
    try {
      return await work(await openPracticeFile(handle.fd, typed, VERSION));
    } finally {
      await handle.close();
      await rm(folder, { recursive: true });
    }
  };
  const whileImporting: Moving['whileImporting'] = async ({ practiceId, id }, work) => {
    const importId = randomUUID();
    await db.rows(
      `INSERT INTO leaving_imports (practice_id, id, asked_by, row_count) VALUES ($1, $2, $3, 1)`,
      [practiceId, importId, id],
    );
    try {
      return await work(importId);
    } finally {
      await db.rows(`DELETE FROM leaving_imports WHERE id = $1 AND state = 'running'`, [importId]);
    }
  };
  return {
    mover,
    opened,
    whileImporting,
    exported: (admin, passphrase) => exported(db, { mover, masters }, admin, passphrase),
    unpacked: (founder, bytes, passphrase, { becomes, onRows = () => undefined }) =>
      whileImporting(founder, (importId) =>
        opened(bytes, passphrase, (file) =>
          mover.write(founder, (write) => {
            const { practiceId, id } = founder;
            const how = { practiceId, importId, founder: id, becomes, masters, onRows };
            return unpackPractice(write, file, how);
          }),
        ),
      ),
    everythingOf: (practiceId) => everythingOf(db, practiceId),
    close: () => mover.onApplicationShutdown(),
  };
}

async function exported(
  db: TestDatabase,
  { mover, masters }: { mover: MoverDb; masters: MasterKeys },
  { practiceId, id: adminId }: Somebody,
  passphrase: string,
): Promise<Buffer> {
  const id = randomUUID();
  await db.rows(
    `INSERT INTO exports (practice_id, id, kind, asked_by, state, with_names, reason)
     VALUES ($1, $2, 'practice', $3, 'making', true, '\\x00')`,
    [practiceId, id, adminId],
  );
  const [bound] = await db.rows<{ to: string }>(
    `SELECT coalesce(sealed_as, practice_id) AS "to" FROM practices WHERE practice_id = $1`,
    [practiceId],
  );
  const key = new LeavingKey(await keyOfPassphrase(passphrase, bound?.to ?? ''));
  const unwrap = (wrapped: Buffer, owner: string, version: number) =>
    masters.unwrap(wrapped, boundKey(practiceId, owner, version));
  const pieces: Buffer[] = [];
  const packing = { key, tablesVersion: VERSION, unwrap, onRows: () => undefined };
  for await (const piece of mover.read({ practiceId }, (read) => packPractice(read, packing)))
    pieces.push(piece);
  await db.rows(`DELETE FROM exports WHERE id = $1`, [id]);
  return Buffer.concat(pieces);
}

async function everythingOf(db: TestDatabase, practiceId: string): Promise<string[]> {
  const tables = await db.rows<{ name: string }>(
    `SELECT table_name::text AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'practice_id' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await db.rows<{ row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM ${name} t WHERE practice_id = $1 ORDER BY 1`,
      [practiceId],
    );
    found.push(...rows.map(({ row }) => `${name} ${row}`));
  }
  return found;
}
