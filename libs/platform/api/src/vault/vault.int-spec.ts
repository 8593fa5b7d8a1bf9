import { randomBytes, randomUUID } from 'node:crypto';
import {
  aCoach,
  aCouple,
  anAdmin,
  aPractice,
  createTestDatabase,
  ctxFor,
  type TestCouple,
  type TestDatabase,
} from '@tweespraak/shared/testing';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '../database/data-source-options';
import type { TenantContext } from '../database/tenant-context';
import { TenantDb } from '../database/tenant-db';
import { parseEnv } from '../env/env';
import { openBytes, sealBytes } from './aead';
import { DataKeys } from './data-keys';
import { MasterKeys } from './master-keys';
import { rewrapKeys } from './rewrap-keys';
import { type SealedPlace, Vault } from './vault';

const WORDS = 'Wij lachen elke dag. Ook om één ✨ grap.';
const aKey = () => randomBytes(32).toString('base64');

describe('the vault', () => {
  let db: TestDatabase;
  let dataSource: DataSource;
  let door: TenantDb;
  let couple: TestCouple;
  let other: TestCouple;
  beforeAll(async () => {
    db = await createTestDatabase();
    dataSource = await new DataSource(dataSourceOptions(parseEnv(db.env))).initialize();
    door = new TenantDb(dataSource);
  });
  beforeEach(async () => {
    [couple, other] = [await inAPractice(), await inAPractice()];
  });
  afterAll(async () => {
    await dataSource.destroy();
    await db.drop();
  });

  const inAPractice = async () => {
    const practice = await aPractice(db);
    return aCouple(db, practice, { coach: await aCoach(db, practice) });
  };
  const mastersOf = (variables: Record<string, string> = {}) =>
    new MasterKeys(parseEnv({ ...db.env, ...variables }));
  const vaultOf = (variables: Record<string, string> = {}) => new Vault(new DataKeys(mastersOf(variables)));
  const placeOf = (ownerId: string): SealedPlace => ({
    ownerId,
    table: 'dialogue_words',
    column: 'sealed',
    rowId: randomUUID(),
  });
  const seal = (vault: Vault, ctx: TenantContext, place: SealedPlace, text = WORDS) =>
    door.run(ctx, 'spec.seal', (tx) => vault.seal(tx, place, text));
  const open = (vault: Vault, ctx: TenantContext, place: SealedPlace, sealed: Buffer) =>
    door.run(ctx, 'spec.open', (tx) => vault.open(tx, place, sealed));

  it('opens what it sealed, for both partners and the coach, and keeps no word of it in the clear', async () => {
    const [vault, place] = [vaultOf(), placeOf(couple.id)];
    const sealed = await seal(vault, ctxFor(couple.a), place);
    expect(sealed.toString('latin1')).not.toContain('lachen');
    for (const person of [couple.a, couple.b, couple.coach])
      expect(await open(vault, ctxFor(person), place, sealed)).toBe(WORDS);
    expect(await seal(vault, ctxFor(couple.a), place)).not.toEqual(sealed);
  });

  it('goes on in the role of whoever asked', async () => {
    const role = await door.run(ctxFor(couple.a), 'spec.seal', async (tx) => {
      await vaultOf().seal(tx, placeOf(couple.a.id), WORDS);
      return tx.em.query(`SELECT app_role() AS role, app_person() AS person`);
    });
    expect(role).toEqual([{ role: 'partner', person: couple.a.id }]);
  });

  it('makes one key for an owner, also when two begin at the same moment', async () => {
    const places = Array.from({ length: 8 }, () => placeOf(couple.id));
    const sealed = await Promise.all(places.map((place) => seal(vaultOf(), ctxFor(couple.a), place)));
    expect(await db.rows(`SELECT version FROM data_keys WHERE owner_id = $1`, [couple.id])).toEqual([
      { version: 1 },
    ]);
    for (const [nth, place] of places.entries())
      expect(await open(vaultOf(), ctxFor(couple.b), place, sealed[nth] ?? Buffer.alloc(0))).toBe(WORDS);
  });

  it('opens nothing that was moved to another row, person, column, table or practice', async () => {
    const vault = vaultOf();
    const home = placeOf(couple.a.id);
    const places: [TestCouple, SealedPlace][] = [
      [couple, home],
      [couple, { ...home, rowId: randomUUID() }],
      [couple, { ...home, ownerId: couple.b.id }],
      [couple, { ...home, ownerId: couple.id }],
      [couple, { ...home, column: 'topic' }],
      [couple, { ...home, table: 'dialogues' }],
      [other, home],
    ];
    let failed = 0;
    for (const [from, place] of places) {
      const sealed = await seal(vault, ctxFor(from.a), place);
      expect(await open(vault, ctxFor(from.a), place, sealed)).toBe(WORDS);
      for (const [to, elsewhere] of places.filter((one) => one[1] !== place || one[0] !== from)) {
        await expect(open(vault, ctxFor(to.a), elsewhere, sealed)).rejects.toThrow();
        failed++;
      }
    }
    expect(failed).toBe(places.length * (places.length - 1));
  });

  it('opens nothing with the key of somebody else, even under the very same name', async () => {
    const [one, two] = [randomBytes(32), randomBytes(32)];
    expect(() => openBytes(two, 'place', sealBytes(one, 'place', Buffer.from(WORDS)))).toThrow();
  });

  it('notices every changed byte and every cut, a shortened tag among them', async () => {
    const key = randomBytes(32);
    const sealed = sealBytes(key, 'place', Buffer.from('ja'));
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => openBytes(key, 'place', changed)).toThrow();
      expect(() => openBytes(key, 'place', sealed.subarray(0, at))).toThrow();
    }
    const nothing = sealBytes(key, 'place', Buffer.alloc(0));
    expect(openBytes(key, 'place', nothing)).toHaveLength(0);
    for (const tag of [4, 8, 12, 15])
      expect(() => openBytes(key, 'place', nothing.subarray(0, 12 + tag))).toThrow();
  });

  it('keeps its keys from everybody but the product itself', async () => {
    await seal(vaultOf(), ctxFor(couple.a), placeOf(couple.a.id));
    const admin = await anAdmin(db, couple.practice);
    for (const person of [couple.a, couple.b, couple.coach, admin]) {
      const rows = await door.query(ctxFor(person), 'spec.look', {}, { text: `SELECT * FROM data_keys` });
      expect(rows).toEqual([]);
      const forged = `INSERT INTO data_keys VALUES (app_practice(), '${randomUUID()}', 1, '')`;
      await expect(door.query(ctxFor(person), 'spec.look', {}, { text: forged })).rejects.toMatchObject({
        code: '42501',
      });
    }
  });

  describe('with a new master key', () => {
    const OWNERS = 450; // three batches
    const NEXT = aKey();

    it('reads everything before, during and after the wrapping, which goes on where it was stopped', async () => {
      const places = Array.from({ length: OWNERS }, () => placeOf(randomUUID()));
      const ctx = ctxFor(couple.a);
      const sealed = await door.run(ctx, 'spec.seal', async (tx) => {
        const vault = vaultOf();
        const texts: Buffer[] = [];
        for (const place of places) texts.push(await vault.seal(tx, place, place.rowId));
        return texts;
      });
      const readable = (variables: Record<string, string>) =>
        door.run(ctx, 'spec.open', async (tx) => {
          const vault = vaultOf(variables);
          for (const [nth, place] of places.entries())
            expect(await vault.open(tx, place, sealed[nth] ?? Buffer.alloc(0))).toBe(place.rowId);
        });
      const next = { DATA_MASTER_KEY: NEXT };
      await readable(next);
      const masters = mastersOf(next);
      await expect(rewrapKeys(stoppedAfter(1), masters, couple.practice.id, ctx.now)).rejects.toThrow(
        'killed',
      );
      await readable(next);
      expect(await rewrapKeys(door, masters, couple.practice.id, ctx.now)).toBe(OWNERS - 200);
      expect(await rewrapKeys(door, masters, couple.practice.id, ctx.now)).toBe(0);
      await readable({ DATA_MASTER_KEY: NEXT, APP_SECRET: 'x'.repeat(40) });
    });

    it('needs the one before, says so, and changes nothing without it', async () => {
      const place = placeOf(couple.a.id);
      const first = { DATA_MASTER_KEY: aKey() };
      const sealed = await seal(vaultOf(first), ctxFor(couple.a), place);
      const before = await db.rows(`SELECT wrapped FROM data_keys WHERE owner_id = $1`, [couple.a.id]);
      const alone = mastersOf({ DATA_MASTER_KEY: NEXT });
      await expect(rewrapKeys(door, alone, couple.practice.id, new Date())).rejects.toThrow(
        'not in the environment',
      );
      expect(await db.rows(`SELECT wrapped FROM data_keys WHERE owner_id = $1`, [couple.a.id])).toEqual(
        before,
      );
      const both = { DATA_MASTER_KEY: NEXT, DATA_MASTER_KEY_BEFORE: first.DATA_MASTER_KEY };
      expect(await rewrapKeys(door, mastersOf(both), couple.practice.id, new Date())).toBe(1);
      expect(await open(vaultOf({ DATA_MASTER_KEY: NEXT }), ctxFor(couple.a), place, sealed)).toBe(WORDS);
    });

    it('is 32 bytes, or the product does not start', () => {
      expect(() => parseEnv({ ...db.env, DATA_MASTER_KEY: randomBytes(16).toString('base64') })).toThrow(
        'DATA_MASTER_KEY',
      );
      expect(parseEnv({ ...db.env, DATA_MASTER_KEY: '' }).DATA_MASTER_KEY).toBe('');
    });
  });

  /** The door of a process that is killed after so many transactions. */
  const stoppedAfter = (transactions: number): TenantDb => {
    let left = transactions;
    const run: TenantDb['run'] = (...args) => {
      if (left-- <= 0) throw new Error('killed');
      return door.run(...args);
    };
    return { run } as TenantDb;
  };
});
