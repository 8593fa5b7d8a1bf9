import { createTestDatabase, type TestDatabase } from '@tweespraak/shared/testing';
import { parseEnv } from '../env/env';
import { type Hearer, Listener } from './listener';

/** Hears, and lets a test wait for it. */
function anEar(): Hearer & { words: string[]; times: number; until(fits: () => boolean): Promise<void> } {
  let look = () => undefined as void;
  const ear = {
    words: [] as string[],
    times: 0,
    heard: (payload: string) => {
      ear.words.push(payload);
      look();
    },
    opened: () => {
      ear.times++;
      look();
    },
    until: (fits: () => boolean) =>
      new Promise<void>((resolve) => {
        look = () => (fits() ? resolve() : undefined);
        look();
      }),
  };
  return ear;
}

describe('the listener of a process', () => {
  let db: TestDatabase;
  let listener: Listener;
  beforeAll(async () => {
    db = await createTestDatabase();
  });
  beforeEach(() => {
    listener = new Listener(parseEnv(db.env));
  });
  afterEach(() => listener.onApplicationShutdown());
  afterAll(() => db.drop());

  const say = (channel: string, word: string) => db.rows(`SELECT pg_notify($1, $2)`, [channel, word]);
  const lines = () =>
    db.rows<{ pid: number }>(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'tweespraak-listener'`,
    );

  it('hears what a committed transaction says, and nothing of one that was rolled back', async () => {
    const ear = anEar();
    listener.listen('room', ear);
    await ear.until(() => ear.times === 1);
    const client = await db.superuser.connect();
    await client.query(`BEGIN; SELECT pg_notify('room', 'never'); ROLLBACK`);
    client.release();
    await say('elsewhere', 'not for us');
    await say('room', 'one');
    await ear.until(() => ear.words.length > 0);
    expect(ear.words).toEqual(['one']);
  });

  it('opens its line again when it is cut, and says so', async () => {
    const ear = anEar();
    listener.listen('room', ear);
    await ear.until(() => ear.times === 1);
    for (let cut = 1; cut <= 3; cut++) {
      await db.rows(`SELECT pg_terminate_backend($1)`, [(await lines())[0]?.pid]);
      await ear.until(() => ear.times === cut + 1);
      await say('room', `after ${cut}`);
      await ear.until(() => ear.words.includes(`after ${cut}`));
    }
    expect(await lines()).toHaveLength(1);
  });

  it('listens to a second channel on the same line', async () => {
    const [first, second] = [anEar(), anEar()];
    listener.listen('room', first);
    await first.until(() => first.times === 1);
    listener.listen('garden', second);
    await second.until(() => second.times === 1);
    await say('garden', 'birds');
    await say('room', 'clock');
    await second.until(() => second.words.length > 0);
    await first.until(() => first.words.length > 0);
    expect([first.words, second.words]).toEqual([['clock'], ['birds']]);
    expect(await lines()).toHaveLength(1);
  });

  it('has no line before the first hearer and none after the end', async () => {
    expect(await lines()).toEqual([]);
    const ear = anEar();
    listener.listen('room', ear);
    await ear.until(() => ear.times === 1);
    await listener.onApplicationShutdown();
    listener.listen('garden', anEar());
    expect(await lines()).toEqual([]);
  });
});
