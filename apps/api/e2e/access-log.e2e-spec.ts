import {
  aCoach,
  aCouple,
  anAdmin,
  aPractice,
  type TestCouple,
  type TestPerson,
} from '@tweespraak/shared/testing';
import { createTestApp, type TestApp } from './support/test-app';

interface Entry {
  id: string;
  action: string;
  actor: string | null;
  isMe: boolean;
}

describe('a partner reads who looked at their file', () => {
  let test: TestApp;
  let coach: TestPerson;
  let couple: TestCouple;
  beforeAll(async () => {
    test = await createTestApp();
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db);
    coach = await aCoach(test.db, practice, { givenName: 'Merel', familyName: 'Voorbeeld' });
    couple = await aCouple(test.db, practice, { coach });
  });
  afterAll(() => test.close());

  const read = async (person: TestPerson, query = '?who=others') => {
    const answer = await (await test.as(person)).get(`/api/access-log${query}`);
    expect(answer.status).toBe(200);
    return answer.body as { entries: Entry[]; next: string | null };
  };
  const actions = async (person: TestPerson, query?: string) =>
    (await read(person, query)).entries.map(({ action }) => action);
  const get = async (person: TestPerson, path: string) => (await test.as(person)).get(path);
  const happened = (row: Record<string, unknown>, times = 1) =>
    test.db.rows(
      `INSERT INTO access_log (practice_id, actor_id, actor_role, action, outcome, couple_id, subject_id)
       SELECT $1, $2, $3, $4, $5, $6, $7 FROM generate_series(1, $8)`,
      [
        couple.practice.id,
        row['actor'] ?? coach.id,
        row['role'] ?? 'coach',
        row['action'] ?? 'couple.read',
        row['outcome'] ?? 'done',
        row['couple'] === undefined ? couple.id : row['couple'],
        row['subject'] ?? null,
        times,
      ],
    );

  it('newest first, with the name and role of whoever did', async () => {
    await get(coach, `/api/couples/${couple.id}`);
    await get(coach, `/api/couples/${couple.id}/dossier`);
    const { entries, next } = await read(couple.a);
    expect(next).toBeNull();
    expect(entries).toEqual([
      {
        id: expect.any(String),
        at: expect.any(String),
        actor: 'Merel Voorbeeld',
        actorRole: 'coach',
        isMe: false,
        byProgram: false,
        action: 'dossier.read',
        outcome: 'done',
      },
      expect.objectContaining({ action: 'couple.read' }),
    ]);
    expect(await actions(couple.b)).toEqual(['dossier.read', 'couple.read']);
  });

  it('and their own acts, refused ones too, when asked for', async () => {
    await happened({ actor: couple.a.id, role: 'partner', action: 'round.read', outcome: 'denied' });
    const { entries } = await read(couple.a, '');
    expect(entries.map(({ action, isMe }) => [action, isMe])).toEqual([
      ['access-log.read', true],
      ['round.read', true],
    ]);
    expect(await actions(couple.a)).toEqual([]);
  });

  it('and never what the other partner did', async () => {
    const before = JSON.stringify(await read(couple.a));
    await read(couple.b, '');
    await happened({ actor: couple.b.id, role: 'partner', action: 'response.submit', subject: couple.b.id });
    await happened({ actor: couple.b.id, role: 'partner', action: 'round.read' });
    expect(JSON.stringify(await read(couple.a))).toBe(before);
    expect((await read(couple.a, '?who=all')).entries.every(({ isMe }) => isMe)).toBe(true);
  });

  it('nor what was done with the file of the other partner alone', async () => {
    await (
      await test.as(coach)
    )
      .patch(`/api/couples/${couple.id}/partners/${couple.b.id}`)
      .send({ givenName: 'Robin' });
    expect(await actions(couple.a)).toEqual([]);
    expect(await actions(couple.b)).toEqual(['partner.change']);
  });

  it('nor that the coach released, nor who was refused', async () => {
    const stranger = await aCoach(test.db, couple.practice);
    await get(stranger, `/api/couples/${couple.id}`);
    await happened({ action: 'release.now' });
    await happened({ action: 'release.retract' });
    await happened({ outcome: 'denied' });
    expect(await actions(couple.a, '?who=all')).toEqual(['access-log.read']);
  });

  it('with their coach’s look over all couples, and nothing else of the coach’s day', async () => {
    const other = await aCouple(test.db, couple.practice, { coach });
    const stranger = await aCoach(test.db, couple.practice);
    await get(coach, `/api/couples/${other.id}`);
    await happened({ action: 'caseload.read', couple: null });
    await happened({ action: 'caseload.read', couple: null, actor: stranger.id });
    await happened({ action: 'import.preview', couple: null });
    await happened({ action: 'session.open', couple: null });
    await happened({ action: 'partner.change', couple: null, subject: other.a.id });
    expect(await actions(couple.a)).toEqual(['caseload.read']);
  });

  it('without the name of somebody of the practice who is not near this couple', async () => {
    const admin = await anAdmin(test.db, couple.practice);
    await happened({ actor: admin.id, role: 'admin', action: 'couple.hand-over' });
    const { entries } = await read(couple.a);
    expect(entries).toEqual([
      expect.objectContaining({ actor: null, actorRole: 'admin', action: 'couple.hand-over' }),
    ]);
  });

  it('page by page, every entry once, also where many have one moment', async () => {
    await happened({}, 120);
    await happened({ action: 'dossier.read' }, 7);
    const seen: string[] = [];
    const sizes: number[] = [];
    let query = '?who=others';
    for (let next: string | null = ''; next !== null; query = `?who=others&cursor=${next}`) {
      const page = await read(couple.a, query);
      sizes.push(page.entries.length);
      seen.push(...page.entries.map(({ id }) => id));
      next = page.next;
    }
    expect(sizes).toEqual([50, 50, 27]);
    expect(new Set(seen).size).toBe(127);
  });

  it('without gaps or repeats when something happens between two pages', async () => {
    await happened({}, 60);
    const first = await read(couple.a);
    await happened({ action: 'dossier.read' }, 3);
    const second = await read(couple.a, `?who=others&cursor=${first.next}`);
    const ids = [...first.entries, ...second.entries].map(({ id }) => id);
    expect(new Set(ids).size).toBe(60);
  });

  it('from a place that another partner was given as little as from the start', async () => {
    const elsewhere = await aCouple(test.db, couple.practice, {
      coach: await aCoach(test.db, couple.practice),
    });
    await happened({}, 60);
    const { next } = await read(couple.a);
    expect((await read(elsewhere.a, `?who=others&cursor=${next}`)).entries).toEqual([]);
  });

  it.each(['?cursor=x', `?cursor=${Buffer.from('infinity/x').toString('base64url')}`])(
    'from a place that exists: %s is none',
    async (query) => {
      const answer = await get(couple.a, `/api/access-log${query}`);
      expect(answer.status).toBe(422);
      expect(answer.body.code).toBe('cursor.invalid');
    },
  );

  it.each(['?who=partner', `?cursor=${'x'.repeat(201)}`])(
    'and asks in a way that is known: %s',
    async (query) => {
      expect((await get(couple.a, `/api/access-log${query}`)).status).toBe(400);
    },
  );

  it('and staff do not: this page is the client’s', async () => {
    expect((await get(coach, '/api/access-log')).status).toBe(403);
    expect((await get(await anAdmin(test.db, couple.practice), '/api/access-log')).status).toBe(403);
  });
});
