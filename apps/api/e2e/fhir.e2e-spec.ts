import { randomUUID } from 'node:crypto';
import { aCoach, aPractice, type TestPerson } from '@tweespraak/shared/testing';
import { aCoupleInState, type CoupleInState, ROUND_STATES, type RoundState } from './support/couple-in-state';
import { fhirFaults } from './support/fhir-faults';
import { createTestApp, type TestApp } from './support/test-app';

interface Resource {
  readonly resourceType: string;
  readonly id: string;
  readonly source?: { readonly reference: string };
}

describe('what a coach takes along as FHIR', () => {
  let test: TestApp;
  let coach: TestPerson;
  let couples: Map<RoundState, CoupleInState>;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off' });
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db);
    coach = await aCoach(test.db, practice);
    couples = new Map();
    for (const round of ROUND_STATES)
      couples.set(
        round,
        await aCoupleInState(test.db, coach, practice, { round, keep: 'both', signed: 'both' }),
      );
  });
  afterAll(() => test.close());

  const the = (round: RoundState): CoupleInState => {
    const found = couples.get(round);
    if (!found) throw new Error(`no couple in the state ${round}`);
    return found;
  };
  const ask = async (path: string, who: TestPerson = coach) =>
    (await test.as(who)).get(`/api/fhir/${path}`).responseType('blob');
  const text = async (path: string, who?: TestPerson) => {
    const answer = await ask(path, who);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="tweespraak-fhir\.\w+"$/);
    return (answer.body as Buffer).toString();
  };
  const bundle = async (path: string) => {
    const whole = JSON.parse(await text(path)) as { entry: { resource: Resource }[] };
    expect(fhirFaults(whole)).toEqual([]);
    return whole.entry.map(({ resource }) => resource);
  };
  const ofType = (resources: readonly Resource[], type: string) =>
    resources.filter(({ resourceType }) => resourceType === type);

  it('is all couples with the answers of both, of open rounds alone, as a valid bundle', async () => {
    const resources = await bundle('export');
    expect(ofType(resources, 'Group')).toHaveLength(ROUND_STATES.length);
    expect(ofType(resources, 'Patient')).toHaveLength(2 * ROUND_STATES.length);
    const { a, b } = the('open').couple;
    expect(ofType(resources, 'QuestionnaireResponse').map(({ source }) => source?.reference)).toEqual([
      `Patient/${a.id}`,
      `Patient/${b.id}`,
    ]);
    expect(ofType(resources, 'Observation')).toHaveLength(30);
    expect(ofType(resources, 'Questionnaire')).toHaveLength(1);
  });

  it('is the same as NDJSON, a valid resource a line', async () => {
    const lines = (await text('export?format=ndjson')).trimEnd().split('\n');
    const resources = lines.map((line) => JSON.parse(line) as Resource);
    expect(resources).toEqual(await bundle('export'));
    expect(resources.flatMap(fhirFaults)).toEqual([]);
  });

  it('holds no answer of a round as soon as one of the two takes the consent back', async () => {
    const { couple, b } = the('open');
    const path = `couples/${couple.id}`;
    expect(JSON.stringify(await bundle(path))).toContain(b.own.find((one) => /^\d/.test(one)) ?? 'a score');
    await test.db.rows(`UPDATE round_seats SET withdrawn_at = now() WHERE person_id = $1`, [couple.b.id]);
    expect(ofType(await bundle(path), 'QuestionnaireResponse')).toEqual([]);
  });

  it('is of one person without anything of the other', async () => {
    const { couple, a, b } = the('open');
    const whole = await text(`people/${couple.a.id}`);
    expect(ofType(await bundle(`people/${couple.a.id}`), 'Observation')).toHaveLength(10);
    expect([...b.own, ...b.ids].filter((one) => whole.includes(one))).toEqual([]);
    expect(a.ids.filter((one) => whole.includes(one))).toEqual(a.ids);
  });

  it('holds no words of anybody: no note, no homework, no dialogue', async () => {
    const whole = await text('export');
    for (const { a, b } of couples.values()) {
      const words = [a, b].flatMap(({ own, joint, nowhere }) => [...own, ...joint, ...nowhere]);
      const kanaries = words.filter((one) => one.startsWith('kanarie') && !one.includes('@'));
      expect(kanaries.length).toBeGreaterThan(10);
      expect(kanaries.filter((one) => whole.includes(one))).toEqual([]);
    }
  });

  it('is a line in the log of each couple, which both partners can read', async () => {
    await text('export');
    const rows = await test.db.rows<{ couple_id: string; subject_id: string | null }>(
      `SELECT couple_id, subject_id FROM access_log WHERE actor_id = $1 AND action = 'fhir.export'`,
      [coach.id],
    );
    expect(rows.map(({ couple_id }) => couple_id).sort()).toEqual(
      [...couples.values()].map(({ couple }) => couple.id).sort(),
    );
    expect(rows.filter(({ subject_id }) => subject_id !== null)).toEqual([]);
  });

  it('of one person is a line that the other does not read', async () => {
    const { couple } = the('open');
    await text(`people/${couple.a.id}`);
    const acts = async (who: TestPerson) =>
      (await (await test.as(who)).get('/api/access-log?who=others')).body.entries.map(
        ({ action }: { action: string }) => action,
      );
    expect(await acts(couple.a)).toContain('fhir.export');
    expect(await acts(couple.b)).not.toContain('fhir.export');
  });

  it('is nobody else’s: another coach has an empty file, and a couple of a colleague does not exist', async () => {
    const other = await aCoach(test.db, the('open').couple.practice);
    expect(JSON.parse(await text('export', other)).entry).toEqual([]);
    const foreign = (await ask(`couples/${the('open').couple.id}`, other)).body as Buffer;
    const absent = (await ask(`couples/${randomUUID()}`, other)).body as Buffer;
    const without = (body: Buffer) => body.toString().replace(/"instance":"[^"]+"/, '');
    expect(without(foreign)).toBe(without(absent));
    expect((await ask('export', the('open').couple.a)).status).toBe(403);
  });

  it('has the instrument itself by its id, and refuses what it does not know', async () => {
    const answer = await (await test.as(coach)).get('/api/fhir/Questionnaire/9p-36-v1').buffer();
    expect(answer.headers['content-type']).toContain('application/fhir+json');
    const questionnaire = JSON.parse(answer.text) as Resource;
    expect(fhirFaults(questionnaire)).toEqual([]);
    expect((await ask('Questionnaire/9p-36-v2')).status).toBe(404);
    expect((await ask('export?format=xml')).status).toBe(400);
  });
});
