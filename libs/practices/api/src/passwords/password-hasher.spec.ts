import { hash } from '@node-rs/argon2';
import { PASSWORD_COST, PasswordHasher } from './password-hasher';

const PASSWORD = 'kurk stoel regen oever';

describe('storing passwords', () => {
  const hasher = new PasswordHasher();

  it('uses argon2id at the cost that OWASP asks for, and a salt of its own each time', async () => {
    const [one, other] = await Promise.all([hasher.hash(PASSWORD), hasher.hash(PASSWORD)]);
    const [, memory, time] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$/.exec(one) ?? [];
    expect(Number(memory)).toBeGreaterThanOrEqual(19_456);
    expect(Number(time)).toBeGreaterThanOrEqual(2);
    expect(one).not.toBe(other);
    expect(await hasher.verify(one, PASSWORD)).toBe(true);
    expect(await hasher.verify(one, `${PASSWORD} `)).toBe(false);
    expect(await hasher.verify(one, PASSWORD.toUpperCase())).toBe(false);
  });

  it.each([null, '', 'none', '$argon2id$broken', '$2b$10$abcdefghijklmnopqrstuv'])(
    'lets nobody in on a hash that is none: %j',
    async (stored) => {
      expect(await hasher.verify(stored, PASSWORD)).toBe(false);
      expect(await hasher.verify(stored, '')).toBe(false);
    },
  );

  it('does the work of a comparison also where there is nothing to compare with', async () => {
    const order: string[] = [];
    const known = await hasher.hash(PASSWORD);
    // Two at a time: a refusal without work would overtake the three before it.
    await Promise.all([
      ...[1, 2, 3].map(() => hasher.verify(known, 'anders').then(() => order.push('known'))),
      hasher.verify(null, 'anders').then(() => order.push('unknown')),
    ]);
    expect(order.indexOf('unknown')).toBeGreaterThanOrEqual(2);
  });

  it('leaves the event loop free while it works', async () => {
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 1);
    await Promise.all(Array.from({ length: 8 }, () => hasher.hash(PASSWORD)));
    clearInterval(counting);
    expect(turns).toBeGreaterThan(0);
  });

  it('knows a hash that was made at a lower cost', async () => {
    expect(hasher.isOutdated(await hasher.hash(PASSWORD))).toBe(false);
    const cheaper = { ...PASSWORD_COST, memoryCost: PASSWORD_COST.memoryCost / 2 };
    expect(hasher.isOutdated(await hash(PASSWORD, cheaper))).toBe(true);
    expect(hasher.isOutdated(await hash(PASSWORD, { ...PASSWORD_COST, timeCost: 1 }))).toBe(true);
    expect(hasher.isOutdated(await hash(PASSWORD, { ...PASSWORD_COST, timeCost: 3 }))).toBe(false);
  });
});
