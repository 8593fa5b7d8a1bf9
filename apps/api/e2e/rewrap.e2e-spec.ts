import { randomBytes, randomUUID } from 'node:crypto';
import { DataKeys, MasterKeys, parseEnv, TenantDb, Vault } from '@tweespraak/platform/api';
import { aCoach, aPractice, ctxFor } from '@tweespraak/shared/testing';
import { rewrapAllKeys } from '../src/commands/rewrap';
import { createTestApp, type TestApp } from './support/test-app';

describe('the command that wraps the data keys again', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  afterAll(() => test.close());

  it('goes through every practice once, and what was sealed opens with the new master key alone', async () => {
    const door = test.app.get(TenantDb);
    const sealed = [];
    for (let n = 0; n < 3; n++) {
      const ctx = ctxFor(await aCoach(test.db, await aPractice(test.db)));
      const place = { ownerId: randomUUID(), table: 'spec', column: 'sealed', rowId: randomUUID() };
      const bytes = await door.run(ctx, 'spec.seal', (tx) =>
        test.app.get(Vault).seal(tx, place, `tekst ${n}`),
      );
      sealed.push({ ctx, place, bytes, text: `tekst ${n}` });
    }
    const env = { ...test.db.env, DATA_MASTER_KEY: randomBytes(32).toString('base64') };
    expect(await rewrapAllKeys(env)).toBe(3);
    expect(await rewrapAllKeys(env)).toBe(0);
    const next = parseEnv({ ...env, APP_SECRET: 'another secret, of forty characters or more' });
    const vault = new Vault(new DataKeys(new MasterKeys(next)));
    for (const { ctx, place, bytes, text } of sealed)
      expect(await door.run(ctx, 'spec.open', (tx) => vault.open(tx, place, bytes))).toBe(text);
  });
});
