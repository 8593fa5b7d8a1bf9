import { DataKeys, dataSourceOptions, MasterKeys, parseEnv, TenantDb, Vault } from '@tweespraak/platform/api';
import {
  aFullPractice,
  anAdmin,
  aPractice,
  createTestDatabase,
  ctxFor,
  type FullPractice,
  type TestDatabase,
} from '@tweespraak/shared/testing';
// eslint-disable-next-line no-restricted-imports -- builds the door itself, as PlatformModule does
import { DataSource } from 'typeorm';
import { type Moving, openMoving } from '../../test/open-moving';
import { makePassphrase } from './passphrase';

const PATIENCE_MS = 120_000; // several whole practices

describe('a practice that leaves and comes back', () => {
  let db: TestDatabase;
  let moving: Moving;
  let full: FullPractice;
  let bystander: FullPractice;
  const passphrase = makePassphrase();
  let first: Buffer;
  beforeAll(async () => {
    db = await createTestDatabase();
    moving = openMoving(db);
    full = await aFullPractice(db);
    bystander = await aFullPractice(db);
    first = await moving.exported(full.admin, passphrase);
  }, PATIENCE_MS);
  afterAll(async () => {
    await moving.close();
    await db.drop();
  });

  const aFounder = async () => anAdmin(db, await aPractice(db));
  const moved = async () => {
    const founder = await aFounder();
    await moving.unpacked(founder, first, passphrase, { becomes: full.admin.id });
    return founder;
  };

  it(
    'is the same file again, byte for byte: made twice, and of the practice that it was put into',
    async () => {
      expect((await moving.exported(full.admin, passphrase)).equals(first)).toBe(true);
      const others = [bystander.practice.id, full.practice.id];
      const before = await Promise.all(others.map((id) => moving.everythingOf(id)));
      const founder = await moved();
      const here = { ...full.admin, practiceId: founder.practiceId };
      expect((await moving.exported(here, passphrase)).equals(first)).toBe(true);
      expect(await Promise.all(others.map((id) => moving.everythingOf(id)))).toEqual(before);
      const next = await aFounder();
      await moving.unpacked(next, await moving.exported(here, passphrase), passphrase, {
        becomes: full.admin.id,
      });
      const there = { ...full.admin, practiceId: next.practiceId };
      expect((await moving.exported(there, passphrase)).equals(first)).toBe(true);
    },
    PATIENCE_MS,
  );

  it('opens the words of each for their owner afterwards, and seals new ones beside them', async () => {
    const founder = await moved();
    const dataSource = await new DataSource(dataSourceOptions(parseEnv(db.env))).initialize();
    const vault = new Vault(new DataKeys(new MasterKeys(parseEnv(db.env))));
    const a = { ...full.couple.a, practiceId: founder.practiceId };
    const words = await new TenantDb(dataSource).run(ctxFor(a), 'spec.read', async (tx) => {
      const rows: { id: string; sealed: Buffer }[] = await tx.em.query(
        `SELECT id, sealed FROM dialogue_words WHERE person_id = $1 ORDER BY id`,
        [a.id],
      );
      const found: string[] = [];
      for (const { id, sealed } of rows)
        found.push(
          await vault.open(
            tx,
            { ownerId: a.id, table: 'dialogue_words', column: 'sealed', rowId: id },
            sealed,
          ),
        );
      const place = { ownerId: a.id, table: 'dialogue_words', column: 'sealed', rowId: 'new' };
      found.push(await vault.open(tx, place, await vault.seal(tx, place, 'nieuw')));
      return found;
    });
    const planted = full.canaries.filter(
      ({ what, readers }) => /^words that/.test(what) && readers.has(a.id),
    );
    expect(words).toContain('nieuw');
    expect(words.filter((one) => planted.some(({ text }) => text === one)).length).toBe(words.length - 1);
    expect(words.length).toBeGreaterThan(2);
    await dataSource.destroy();
  });

  it('makes whoever imported the admin that they are in the file, and brings nobody else an account', async () => {
    const founder = await moved();
    const people = await db.rows<{ id: string; account_id: string | null; joined: boolean }>(
      `SELECT id, account_id, joined_at IS NOT NULL AS joined FROM people WHERE practice_id = $1`,
      [founder.practiceId],
    );
    expect(people.find(({ id }) => id === founder.id)).toBeUndefined();
    expect(people.filter(({ account_id, joined }) => account_id ?? joined)).toEqual([
      { id: full.admin.id, account_id: founder.accountId, joined: true },
    ]);
    expect(people.length).toBeGreaterThan(4);
  });

  it('has the overview of its coaches again, as it was', async () => {
    const founder = await moved();
    const latest = (practiceId: string) =>
      db.rows(
        `SELECT to_jsonb(l) - 'practice_id' AS row FROM couple_latest l WHERE practice_id = $1 ORDER BY couple_id`,
        [practiceId],
      );
    const before = await latest(full.practice.id);
    expect(before.length).toBeGreaterThan(0);
    expect(await latest(founder.practiceId)).toEqual(before);
  });

  it('holds no draft of anybody, no secret of this place and no word that can be read', async () => {
    const text = await moving.opened(first, passphrase, async (file) => {
      const lines: string[] = [];
      for (const { name } of file.manifest.tables)
        for await (const batch of file.lines(name)) lines.push(...batch);
      return lines.join('\n');
    });
    const open = (what: RegExp) =>
      full.canaries.filter((one) => what.test(one.what) && text.includes(one.text)).map((one) => one.what);
    expect(
      open(/draft|link of|calendar|network address|answer to a request|^words|^sentence|^request that/),
    ).toEqual([]);
    expect(open(/given name of a partner/).length).toBe(4);
  });

  it('leaves nothing when it is ended halfway, and can be tried again', async () => {
    const founder = await aFounder();
    const before = await moving.everythingOf(founder.practiceId);
    for (const at of [1, 40, 150]) {
      const onRows = (done: number) => {
        if (done >= at) throw new Error('killed');
      };
      const ended = moving.unpacked(founder, first, passphrase, { becomes: full.admin.id, onRows });
      await expect(ended).rejects.toThrow('killed');
      expect(await moving.everythingOf(founder.practiceId)).toEqual(before);
    }
    await moving.unpacked(founder, first, passphrase, { becomes: full.admin.id });
  });

  it('leaves nothing when its connection is cut', async () => {
    const founder = await aFounder();
    const before = await moving.everythingOf(founder.practiceId);
    let cut: Promise<unknown> | undefined;
    const onRows = (done: number) => {
      if (done > 20)
        cut ??=
          db.rows(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'tweespraak_mover'
          AND datname = current_database()`);
    };
    await expect(
      moving.unpacked(founder, first, passphrase, { becomes: full.admin.id, onRows }),
    ).rejects.toThrow();
    await cut;
    expect(await moving.everythingOf(founder.practiceId)).toEqual(before);
  });

  it('goes into no practice that has anything in it', async () => {
    const founder = await aFounder();
    await anAdmin(db, { id: founder.practiceId, name: '' });
    await expect(
      moving.unpacked(founder, first, passphrase, { becomes: full.admin.id }),
    ).rejects.toMatchObject({ code: 'leaving.not-empty' });
    await expect(
      moving.unpacked(bystander.admin, first, passphrase, { becomes: full.admin.id }),
    ).rejects.toMatchObject({ code: 'leaving.not-empty' });
  });
});
