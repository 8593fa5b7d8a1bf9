import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  aCoach,
  anAdmin,
  aRound,
  itWith,
  runProgram,
  type TestCouple,
  type TestPerson,
} from '@tweespraak/shared/testing';
import type { Response } from 'supertest';
import { ALARMING, aCoupleWithRound, handIn, release } from './support/answering';
import { createTestApp, type TestApp } from './support/test-app';

const NOTE = 'Kanarie van de coach';

describe('the report of a couple', () => {
  let test: TestApp;
  let couple: TestCouple;
  let roundId: string;
  let folder: string;
  beforeAll(async () => {
    test = await createTestApp();
    folder = mkdtempSync(join(tmpdir(), 'couple-report-'));
  });
  beforeEach(async () => {
    ({ couple, roundId } = await aCoupleWithRound(test));
    await test.db.rows(`UPDATE couple_dossiers SET note = $2 WHERE couple_id = $1`, [couple.id, NOTE]);
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await test.close();
  });

  const asked = async (query: string, person: TestPerson = couple.coach): Promise<Response> =>
    (await test.as(person))
      .get(`/api/couples/${couple.id}/report?locale=nl&${query}`)
      .buffer(true)
      .parse((response, done) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => done(null, Buffer.concat(chunks)));
      });
  /** What stands on the pages, without the moment at which it was made. */
  const textOf = async (query: string): Promise<string> => {
    const { status, body } = await asked(query);
    expect(status).toBe(200);
    const file = join(folder, 'one.pdf');
    writeFileSync(file, body);
    const text = (await runProgram('pdftotext', ['-layout', file, '-'])).toString('utf8');
    return text.replace(/gemaakt op .*/g, '');
  };
  const problemOf = async (query: string, person?: TestPerson) => {
    const { status, body } = await asked(query, person);
    return [status, JSON.parse(body.toString('utf8')).code];
  };
  const finish = async (id = roundId, turns = [0, 1], told = {}) => {
    await handIn(test, couple.a, id, { turn: turns[0] ?? 0 });
    await handIn(test, couple.b, id, { turn: turns[1] ?? 1, ...told });
  };
  const open = async (id = roundId) => {
    await finish(id);
    await release(test, couple.coach, id);
  };
  const consent = async (person: TestPerson, value: boolean) =>
    (await test.as(person)).put(`/api/my/rounds/${roundId}/consent`).send({ consent: value }).expect(204);

  it('comes as a file with a name that says nothing, and is kept by nobody on the way', async () => {
    await open();
    const { status, headers, body } = await asked('edition=joint');
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'content-type': 'application/pdf', 'x-content-type-options': 'nosniff' });
    expect(headers['cache-control']).toContain('no-store');
    expect(headers['content-disposition']).toMatch(/^attachment; filename="verslag-\d{4}-\d{2}-\d{2}\.pdf"$/);
    expect(body.subarray(0, 5).toString()).toBe('%PDF-');
    expect(body.subarray(-6).toString()).toContain('%%EOF');
  });

  itWith('pdftotext')('holds for both only what is open, and nothing private', async () => {
    await open();
    const before = await textOf('edition=joint');
    expect(before).toContain(`Verslag van ${couple.a.givenName} en ${couple.b.givenName}`);
    expect(before).toContain('niet gevalideerd');
    const later = await aRound(test.db, couple);
    await finish(later, [4, 5], { told: ALARMING });
    expect(await textOf('edition=joint')).toBe(before);
    expect(before).not.toMatch(/privé|Privé|Kanarie/);
  });

  itWith('pdftotext')(
    'holds for the coach what both handed in, the flag and the note, marked as private',
    async () => {
      await finish(roundId, [0, 1], { told: ALARMING });
      const text = await textOf('edition=coach');
      for (const page of text.split('\f').filter((one) => one.trim())) expect(page).toContain('Privé');
      expect(text).toContain(`${couple.b.givenName} gaf een privé-antwoord`);
      expect(text).toContain(NOTE);
      expect(text).toContain('Nog niet, of niet meer, open voor het stel');
    },
  );

  itWith('pdftotext')('holds of one partner nothing of the other, whatever the other answered', async () => {
    await open();
    const before = await textOf('edition=own&partner=a');
    expect(before).toContain(couple.a.givenName);
    expect(before).not.toContain(couple.b.givenName);
    expect(before).not.toMatch(/Kanarie|Verschil|Samen/);
    const twin = await aCoupleWithRound(test);
    const [first, firstRound] = [couple, roundId];
    couple = { ...twin.couple, a: { ...twin.couple.a }, b: twin.couple.b };
    await handIn(test, couple.a, twin.roundId, { turn: 0 });
    await handIn(test, couple.b, twin.roundId, { turn: 5, told: ALARMING });
    await release(test, couple.coach, twin.roundId);
    const other = await textOf('edition=own&partner=a');
    const figures = (text: string) => text.match(/^(Verbinding|Vertrouwen|Diepgang) .*$/gm);
    expect(figures(other)).toEqual(figures(before));
    [couple, roundId] = [first, firstRound];
  });

  it('closes at once when a consent is taken back, and for the couple until the coach opens it', async () => {
    await finish();
    expect(await problemOf('edition=joint')).toEqual([422, 'report.nothing-open']);
    await release(test, couple.coach, roundId);
    expect((await asked('edition=joint')).status).toBe(200);
    await consent(couple.b, false);
    expect(await problemOf('edition=joint')).toEqual([422, 'report.nothing-open']);
    expect(await problemOf('edition=own&partner=a')).toEqual([422, 'report.nothing-open']);
    await consent(couple.b, true);
    expect((await asked('edition=joint')).status).toBe(200);
  });

  it('is there for the coaches of the couple and for nobody else', async () => {
    await open();
    const stranger = await aCoach(test.db, couple.practice);
    expect(await problemOf('edition=joint', stranger)).toEqual([404, 'not-found']);
    for (const person of [couple.a, couple.b, await anAdmin(test.db, couple.practice)])
      expect((await asked('edition=joint', person)).status).toBe(403);
  });

  it('asks of whom an overview of one partner is, and knows no other editions', async () => {
    await open();
    expect(await problemOf('edition=own')).toEqual([422, 'report.partner-missing']);
    expect((await asked('edition=everything')).status).toBe(400);
  });

  it('stands in the access log; of an overview of one the other reads nothing', async () => {
    await open();
    await asked('edition=joint');
    await asked('edition=own&partner=a');
    const acts = async (person: TestPerson) => {
      const { body } = await (await test.as(person)).get('/api/access-log').expect(200);
      return body.entries.map(({ action }: { action: string }) => action);
    };
    expect(await acts(couple.a)).toEqual(expect.arrayContaining(['report.joint', 'report.own']));
    expect(await acts(couple.b)).toContain('report.joint');
    expect(await acts(couple.b)).not.toContain('report.own');
  });
});
