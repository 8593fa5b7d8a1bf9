import { createDecipheriv, hkdfSync, scryptSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  aFullPractice,
  createTestDatabase,
  type FullPractice,
  itWith,
  runProgram,
  type TestDatabase,
} from '@tweespraak/shared/testing';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { type Moving, openMoving, VERSION } from '../../test/open-moving';
import { readManifest } from './manifest';
import { makePassphrase } from './passphrase';

interface WordLine {
  readonly id: string;
  readonly person_id: string;
  readonly sealed: string;
}
interface KeyLine {
  readonly owner_id: string;
  readonly version: number;
  readonly wrapped: string;
}

describe('the file of a whole practice', () => {
  let db: TestDatabase;
  let moving: Moving;
  let full: FullPractice;
  let file: Buffer;
  let folder: string;
  const passphrase = makePassphrase();
  beforeAll(async () => {
    db = await createTestDatabase();
    moving = openMoving(db);
    full = await aFullPractice(db);
    file = await moving.exported(full.admin, passphrase);
    folder = await mkdtemp(join(tmpdir(), 'leaving-'));
    await writeFile(join(folder, 'practice.zip'), file);
  });
  afterAll(async () => {
    await rm(folder, { recursive: true });
    await moving.close();
    await db.drop();
  });

  const unzipped = async (name: string) =>
    (await runProgram('unzip', ['-p', join(folder, 'practice.zip'), name])).toString();
  const linesOf = async <Row>(table: string) =>
    (await unzipped(`tables/${table}.jsonl`))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row);
  const look = (bytes: Buffer, typed = passphrase) => moving.opened(bytes, typed, async () => 'opened');

  itWith('unzip')('is whole for another program, and every row fits the schema beside it', async () => {
    expect((await runProgram('unzip', ['-t', join(folder, 'practice.zip')])).toString()).toContain(
      'No errors',
    );
    const manifest = JSON.parse(await unzipped('manifest.json')) as {
      tables: { name: string; rows: number }[];
    };
    const ajv = addFormats(new Ajv2020({ allErrors: true, allowUnionTypes: true }));
    let rows = 0;
    for (const { name, rows: said } of manifest.tables) {
      const fits = ajv.compile(JSON.parse(await unzipped(`schemas/${name}.schema.json`)) as object);
      const lines = await linesOf<object>(name);
      expect([name, lines.length]).toEqual([name, said]);
      for (const line of lines) expect([name, fits(line), fits.errors]).toEqual([name, true, null]);
      rows += lines.length;
    }
    expect(rows).toBeGreaterThan(200);
    expect(await unzipped('LEESMIJ.txt')).toContain('AES key unwrap');
  });

  itWith('unzip')(
    'opens its words for whoever has the passphrase and follows the read-me alone',
    async () => {
      const manifest = JSON.parse(await unzipped('manifest.json')) as {
        boundTo: string;
        keys: { N: number; r: number; p: number };
      };
      const { N, r, p } = manifest.keys;
      const P = scryptSync(passphrase.replaceAll('-', ''), manifest.boundTo, 32, {
        N,
        r,
        p,
        maxmem: 2 ** 26,
      });
      const keys = await linesOf<KeyLine>('data_keys');
      const opened: string[] = [];
      for (const { id, person_id, sealed } of await linesOf<WordLine>('dialogue_words')) {
        const bytes = Buffer.from(sealed.slice(2), 'hex');
        const version = bytes.readUInt16BE(0);
        const row = keys.find((one) => one.owner_id === person_id && one.version === version);
        const K = Buffer.from(hkdfSync('sha256', P, '', `key|${person_id}|${version}`, 32));
        const unwrap = createDecipheriv('id-aes256-wrap', K, Buffer.alloc(8, 0xa6));
        const D = Buffer.concat([
          unwrap.update(Buffer.from(row?.wrapped.slice(2) ?? '', 'hex')),
          unwrap.final(),
        ]);
        const place = [manifest.boundTo, person_id, 'dialogue_words', 'sealed', id, version].join('|');
        const open = createDecipheriv('aes-256-gcm', D, bytes.subarray(2, 14)).setAAD(Buffer.from(place));
        open.setAuthTag(bytes.subarray(14, 30));
        opened.push(Buffer.concat([open.update(bytes.subarray(30)), open.final()]).toString());
      }
      const words = full.canaries.filter(({ what }) => /^words that/.test(what)).map(({ text }) => text);
      expect(opened.length).toBeGreaterThan(3);
      expect(opened.filter((one) => !words.includes(one))).toEqual([]);
    },
  );

  it('opens with its passphrase however that is typed, and with no other', async () => {
    expect(await look(file, ` ${passphrase.toLowerCase().replaceAll('-', ' ')} `)).toBe('opened');
    for (const wrong of [
      makePassphrase(),
      passphrase.slice(0, -1),
      'wachtwoord',
      passphrase.replace(/^./, 'O'),
    ])
      await expect(look(file, wrong)).rejects.toMatchObject({ code: 'leaving.wrong-passphrase' });
  });

  it('is refused in plain words when it is something else, or of a version to come', async () => {
    for (const other of [Buffer.from('een brief'), Buffer.alloc(0), file.subarray(0, 2_000)])
      await expect(look(other)).rejects.toMatchObject({ code: 'leaving.wrong-file' });
    const said = { product: 'tweespraak', content: 'practice', format: 2 };
    expect(readManifest(JSON.stringify(said), VERSION)).toEqual({ wrong: 'leaving.newer-version' });
    const younger = { ...said, format: 1, tablesVersion: VERSION + 1 };
    expect(readManifest(JSON.stringify(younger), VERSION)).toEqual({ wrong: 'leaving.newer-version' });
    expect(readManifest(JSON.stringify({ product: 'tweespraak' }), VERSION)).toEqual({
      wrong: 'leaving.wrong-file',
    });
  });

  it('notices one changed byte, wherever it is', async () => {
    const readAll = (bytes: Buffer) =>
      moving.opened(bytes, passphrase, async (practice) => {
        for (const { name } of practice.manifest.tables) {
          for await (const batch of practice.lines(name)) expect(batch.length).toBeGreaterThan(0);
        }
      });
    await readAll(file);
    const body = file.indexOf('tables/people.jsonl') + 'tables/people.jsonl'.length + 20;
    for (const at of [body, body + 50]) {
      const changed = Buffer.from(file);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(readAll(changed)).rejects.toMatchObject({ code: 'leaving.damaged' });
    }
  });
});
