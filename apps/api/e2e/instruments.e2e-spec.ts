import { randomUUID } from 'node:crypto';
import {
  CoachInstrumentOutcome,
  CoupleInstrumentRounds,
  ImportPreview,
  InstrumentDetail,
  InstrumentList,
  InstrumentOutcome,
  MyInstrumentRoundDetail,
  MyInstrumentRounds,
} from '@tweespraak/instruments/contract';
import { addDays } from '@tweespraak/shared/kernel';
import {
  aCoach,
  aCouple,
  anAdmin,
  anInstrument,
  aPractice,
  restAtHome,
  type TestCouple,
  type TestPerson,
  todayHere,
} from '@tweespraak/shared/testing';
import { writeXlsx } from 'hucre/xlsx';
import type { Response } from 'supertest';
import { FORM_TYPE, questionnaireForm } from './support/questionnaire-form';
import { createTestApp, type TestApp } from './support/test-app';

const TODAY = todayHere();
const CALM = { rust1: '4', rust2: '3', rust3: '1', minuten: 20 };
const BUSY = { rust1: '1', rust2: '0', rust3: '4', minuten: 5, woord: 'deuren' };
const RIGHT = { class: 'permission', proof: 'Brief van 3 mei', validUntil: null };

const asXlsx = (survey: unknown[][]) =>
  writeXlsx({
    sheets: [
      { name: 'survey', rows: survey as never },
      {
        name: 'choices',
        rows: [
          ['list_name', 'name', 'label::Nederlands (nl)'],
          ['mate', 0, 'Niet'],
          ['mate', 1, 'Wel'],
        ],
      },
      { name: 'settings', rows: [['form_title'], ['Rust in huis']] },
    ],
  });
const SURVEY = [
  ['type', 'name', 'label::Nederlands (nl)', 'relevant', 'calculation'],
  ['select_one mate', 'rust', 'Was er rust?', null, null],
  ['text', 'woord', 'Waardoor?', '${rust} = 1', null],
  ['calculate', 'som', null, null, '1 + 1'],
];

describe('questionnaires of a practice itself', () => {
  let test: TestApp;
  let couple: TestCouple;
  let admin: TestPerson;
  beforeAll(async () => {
    test = await createTestApp();
  });
  beforeEach(async () => {
    const practice = await aPractice(test.db);
    admin = await anAdmin(test.db, practice);
    couple = await aCouple(test.db, practice, { coach: await aCoach(test.db, practice) });
  });
  afterAll(() => test.close());

  type Method = 'get' | 'post' | 'put' | 'delete';
  const ask = async (person: TestPerson, method: Method, path: string, body?: object): Promise<Response> =>
    (await test.as(person))[method](`/api/${path}`).send(body);
  const good = async (...asked: Parameters<typeof ask>): Promise<Response> => {
    const answer = await ask(...asked);
    expect([answer.status < 300, answer.body.code]).toEqual([true, undefined]);
    return answer;
  };
  const refused = async (code: string, status: number, ...asked: Parameters<typeof ask>) => {
    const answer = await ask(...asked);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    return answer;
  };
  const upload = async (file: Buffer | Uint8Array, person = couple.coach) =>
    (await test.as(person))
      .post('/api/instruments/preview')
      .set('content-type', FORM_TYPE)
      .send(questionnaireForm(Buffer.from(file)));
  const rows = async () => {
    const [row] = await test.db.rows<{ n: number }>(
      `SELECT count(*)::int AS n FROM instruments WHERE practice_id = $1`,
      [couple.practice.id],
    );
    return row?.n;
  };
  const assignment = (instrumentId: string, more: object = {}) => ({
    ...{
      instrumentId,
      coupleIds: [couple.id],
      opensOn: TODAY,
      dueOn: addDays(TODAY, 14),
      message: 'Neem de tijd.',
    },
    ...more,
  });
  const given = async (instrumentId: string): Promise<string> =>
    (await good(couple.coach, 'post', 'instrument-rounds', assignment(instrumentId))).body.rounds[0].id;
  const aRound = async () => given(await anInstrument(test.db, couple.practice, couple.coach));
  const hand = (person: TestPerson, roundId: string, answers: object, consent = true) =>
    good(person, 'post', `my/instrument-rounds/${roundId}/submission`, { answers, consent });
  const release = (roundId: string) =>
    good(couple.coach, 'put', `instrument-rounds/${roundId}/release`, { releaseAt: null });
  const mine = async (person: TestPerson) => {
    const { body } = await good(person, 'get', 'my/instrument-rounds');
    expect(MyInstrumentRounds.parse(body)).toEqual(body);
    return (body as MyInstrumentRounds).rounds;
  };

  it('are shown before they are kept, with all that did not come along, and given only by a right', async () => {
    const preview = await upload(await asXlsx(SURVEY));
    expect(preview.status).toBe(200);
    expect(ImportPreview.parse(preview.body)).toEqual(preview.body);
    const { definition, source, found, left, problems } = preview.body as ImportPreview;
    expect(found).toEqual({ items: 2, notes: 0, options: 2, conditions: 1, languages: ['nl'] });
    expect(left.map(({ place, row, what }) => [place, row, what])).toEqual([
      ['survey', null, 'calculation'],
      ['survey', 4, 'calculate'],
    ]);
    expect(left[1]?.reason).toContain('komt niet mee');
    expect(problems).toEqual([]);
    expect(await rows()).toBe(0);

    const scale = {
      ...{ id: 'rust', name: { nl: 'Rust', en: '' }, items: [{ item: 'rust', reverse: true, weight: 1 }] },
      ...{ combine: 'mean', minimumValid: 1, outOf: 10, higherIs: 'better', error: null },
    };
    const body = { source, definition: { ...definition, scales: [scale] } };
    const { id } = (await good(couple.coach, 'post', 'instruments', body)).body;
    const detail = (await good(admin, 'get', `instruments/${id}`)).body;
    expect(InstrumentDetail.parse(detail)).toEqual(detail);
    expect(detail.card).toMatchObject({
      version: 1,
      items: 2,
      scales: 1,
      licence: null,
      assignable: 'no-licence',
    });

    await refused(
      'instrument.not-assignable',
      422,
      couple.coach,
      'post',
      'instrument-rounds',
      assignment(id),
    );
    const licence = `instruments/${id}/licence`;
    await refused('licence.proof-needed', 422, admin, 'put', licence, { ...RIGHT, proof: ' ' });
    await good(admin, 'put', licence, { ...RIGHT, validUntil: addDays(TODAY, -1) });
    await refused(
      'instrument.not-assignable',
      422,
      couple.coach,
      'post',
      'instrument-rounds',
      assignment(id),
    );
    await good(admin, 'put', licence, { ...RIGHT, validUntil: TODAY });
    await given(id);
    await good(couple.coach, 'post', `instruments/${id}/archive`);
    await refused(
      'instrument.not-assignable',
      422,
      couple.coach,
      'post',
      'instrument-rounds',
      assignment(id),
    );
    const list = (await good(admin, 'get', 'instruments')).body;
    expect(InstrumentList.parse(list)).toEqual(list);
    expect(list.instruments).toMatchObject([{ id, archived: true, assignable: 'archived' }]);
  });

  it('that do not hold together are not kept, and a refusal points at what is wrong', async () => {
    const definition = restAtHome();
    definition.scales[0]?.items.push({ item: 'woord', reverse: false, weight: 1 });
    const answer = await refused('instrument.broken', 422, couple.coach, 'post', 'instruments', {
      ...{ source: 'fhir', definition },
    });
    expect(answer.body.errors).toEqual([
      { pointer: '/definition/scales/0/items/3', detail: 'scale.no-numbers' },
    ]);
    await refused('invalid-request', 400, couple.coach, 'post', 'instruments', {
      source: 'fhir',
      definition: {},
    });
    expect(await rows()).toBe(0);
  });

  it('are kept once for one key, and their versions stay as they were', async () => {
    const body = { source: 'xlsform', definition: restAtHome() };
    const key = randomUUID();
    const browser = await test.as(couple.coach);
    const twice = [0, 1].map(() => browser.post('/api/instruments').set('idempotency-key', key).send(body));
    const [one, two] = [await twice[0], await twice[1]];
    expect(two?.body).toEqual(one?.body);
    expect(await rows()).toBe(1);
    const { id } = one?.body ?? {};
    await good(couple.coach, 'put', `instruments/${id}/licence`, RIGHT);
    const roundId = await given(id);
    const next = { ...body, definition: restAtHome('Rust in huis, korter') };
    expect((await good(admin, 'post', `instruments/${id}/versions`, next)).body).toEqual({ id, version: 2 });
    const { body: detail } = await good(admin, 'get', `instruments/${id}`);
    expect(detail.versions.map(({ version }: { version: number }) => version)).toEqual([2, 1]);
    const { body: read } = await good(couple.a, 'get', `my/instrument-rounds/${roundId}`);
    expect(read.round.title.nl).toBe('Rust in huis');
  });

  it.each<[string, () => Buffer | Promise<Buffer | Uint8Array>, string, number]>([
    ['no spreadsheet', () => Buffer.from('hallo'), 'import.unreadable', 422],
    [
      'a ZIP of something else',
      () => Buffer.from('PK\u0003\u0004 en verder niets'),
      'import.unreadable',
      422,
    ],
    [
      'a workbook without a survey',
      () => writeXlsx({ sheets: [{ name: 'blad', rows: [['a']] }] }),
      'import.unreadable',
      422,
    ],
    [
      'a workbook with a password',
      () => Buffer.from('d0cf11e0a1b11ae100000000', 'hex'),
      'import.encrypted',
      422,
    ],
    ['another FHIR resource', () => Buffer.from('{"resourceType":"Patient"}'), 'import.unreadable', 422],
    ['more than two megabytes', () => Buffer.alloc(2 * 1024 * 1024 + 1, 32), 'import.too-large', 413],
  ])('are not made from %s', async (_, file, code, status) => {
    const answer = await upload(await file());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('are not made from a form without a file, or from no form at all', async () => {
    const browser = await test.as(couple.coach);
    const empty = await browser
      .post('/api/instruments/preview')
      .set('content-type', FORM_TYPE)
      .send(Buffer.from(FORM_TYPE.replace(/.*boundary=(.*)/, '--$1--\r\n')));
    expect([empty.status, empty.body.code]).toEqual([422, 'import.no-file']);
    const json = await browser.post('/api/instruments/preview').send({});
    expect([json.status, json.body.code]).toEqual([422, 'import.no-file']);
  });

  it('are answered alone and looked at together: both hand in, both consent, the coach releases', async () => {
    const roundId = await aRound();
    const path = `my/instrument-rounds/${roundId}`;
    const { body: fresh } = await good(couple.a, 'get', path);
    expect(MyInstrumentRoundDetail.parse(fresh)).toEqual(fresh);
    expect(fresh).toMatchObject({ draft: null, round: { state: 'new', message: 'Neem de tijd.' } });

    expect(
      (await good(couple.a, 'put', `${path}/draft`, { revision: 0, answers: { rust1: '4' } })).body,
    ).toEqual({ revision: 1 });
    await refused('draft.changed-meanwhile', 412, couple.a, 'put', `${path}/draft`, {
      revision: 0,
      answers: {},
    });
    await refused('answers.unknown', 422, couple.a, 'put', `${path}/draft`, {
      revision: 1,
      answers: { acht: 1 },
    });
    expect((await good(couple.a, 'get', path)).body).toMatchObject({
      ...{ draft: { answers: { rust1: '4' }, revision: 1 }, round: { state: 'busy' } },
    });
    const lacking = await refused('answers.incomplete', 422, couple.a, 'post', `${path}/submission`, {
      ...{ answers: { ...CALM, rust3: '4', rust2: undefined }, consent: true },
    });
    expect(lacking.body.errors).toEqual([{ pointer: '/answers/rust2', detail: 'required' }]);

    await hand(couple.a, roundId, CALM);
    await refused('response.sealed', 422, couple.a, 'post', `${path}/submission`, {
      answers: CALM,
      consent: true,
    });
    await refused('response.sealed', 422, couple.a, 'put', `${path}/draft`, { revision: 1, answers: {} });
    expect((await good(couple.a, 'get', path)).body.draft).toBeNull();
    await refused('round.sealed', 403, couple.coach, 'get', `instrument-rounds/${roundId}/outcome`);
    await hand(couple.b, roundId, BUSY);
    const coach = (await good(couple.coach, 'get', `instrument-rounds/${roundId}/outcome`)).body;
    expect(CoachInstrumentOutcome.parse(coach)).toEqual(coach);
    expect(coach.answers.at(-1)).toEqual({
      ...{ item: 'woord', text: { nl: 'Wat stoorde het meest?', en: '' }, a: null },
      b: { nl: 'deuren', en: 'deuren' },
    });
    await refused('round.sealed', 403, couple.a, 'get', `${path}/outcome`);
    await release(roundId);
    const both = await Promise.all([couple.a, couple.b].map((one) => good(one, 'get', `${path}/outcome`)));
    const [forA, forB] = both.map(({ body }) => body as InstrumentOutcome);
    expect(InstrumentOutcome.parse(forA)).toEqual(forA);
    expect({ ...forB, me: 'a' }).toEqual(forA);
    // a: rest (4 + 2·3 + (4 − 1)) of 16, b: (1 + 0 + 0) of 16
    expect(forA?.scales.map(({ id, a, b }) => [id, a.score, b.score])).toEqual([
      ['rust', 81.25, 6.25],
      ['tijd', 20, 5],
    ]);
    expect(JSON.stringify(forA)).not.toContain('deuren');
    expect((await mine(couple.a))[0]).toMatchObject({ state: 'open', consent: 'given' });

    await good(couple.b, 'put', `${path}/consent`, { consent: false });
    await refused('round.sealed', 403, couple.a, 'get', `${path}/outcome`);
    expect((await mine(couple.a))[0]).toMatchObject({ state: 'handed-in', consent: 'given' });
  });

  it('say of a change only what their measurement error allows', async () => {
    const instrumentId = await anInstrument(test.db, couple.practice, couple.coach);
    const rounds = [];
    for (const answers of [BUSY, CALM]) {
      const roundId = await given(instrumentId);
      for (const person of [couple.a, couple.b])
        await hand(person, roundId, person === couple.a ? answers : CALM);
      await release(roundId);
      rounds.push(roundId);
    }
    const { body } = await good(couple.b, 'get', `my/instrument-rounds/${rounds[1]}/outcome`);
    expect(body.earlierOn).toBe(TODAY);
    const [rest, time] = (body as InstrumentOutcome).scales;
    // SEM = 20·√0.2 = 8.94: from 1.96·√2·8.94 = 24.8 on a change is reliable
    expect([rest?.a.change, rest?.b.change]).toEqual([
      { delta: 75, verdict: 'higher' },
      { delta: 0, verdict: 'no-reliable-change' },
    ]);
    expect(time?.a.change).toEqual({ delta: 15, verdict: 'no-verdict' });
    expect([rest?.halfBand, time?.halfBand]).toEqual([expect.closeTo(17.53, 2), null]);
  });

  it('leave the other partner the same bytes, whatever one of the two does', async () => {
    const roundId = await aRound();
    const path = `my/instrument-rounds/${roundId}`;
    const bytes = async () => {
      const looks = ['my/instrument-rounds', path, `${path}/outcome`].map((one) => ask(couple.b, 'get', one));
      return (await Promise.all(looks)).map(({ status, text, body }) => [
        status,
        text.replace(body.instance, ''),
      ]);
    };
    const before = await bytes();
    await good(couple.a, 'put', `${path}/draft`, { revision: 0, answers: { rust1: '4' } });
    expect(await bytes()).toEqual(before);
    await good(couple.a, 'put', `${path}/declined`, { declined: true });
    expect(await bytes()).toEqual(before);
    await good(couple.a, 'put', `${path}/declined`, { declined: false });
    await hand(couple.a, roundId, CALM);
    await release(roundId);
    expect(await bytes()).toEqual(before);
    await good(couple.a, 'put', `${path}/consent`, { consent: false });
    expect(await bytes()).toEqual(before);
  });

  it('tell both, in words that say nothing, when there is one and when it opens', async () => {
    const roundId = await aRound();
    const told = () =>
      test.db.rows<{ person_id: string; kind: string }>(
        `SELECT person_id, kind FROM notices WHERE object_id = $1 AND kind = 'instrument' ORDER BY due_at`,
        [roundId],
      );
    expect(new Set((await told()).map(({ person_id }) => person_id))).toEqual(
      new Set([couple.a.id, couple.b.id]),
    );
    const first = (await told()).length;
    await hand(couple.a, roundId, CALM);
    await hand(couple.b, roundId, BUSY);
    const handedIn = (await told()).length;
    expect(handedIn).toBeLessThanOrEqual(first);
    await release(roundId);
    await test.jobsDone();
    expect(await told()).toHaveLength(handedIn + 2);
    await good(couple.a, 'put', `my/instrument-rounds/${roundId}/consent`, { consent: false });
    await good(couple.a, 'put', `my/instrument-rounds/${roundId}/consent`, { consent: true });
    await test.jobsDone();
    expect(await told()).toHaveLength(handedIn + 2);
  });

  it('are taken back until both have handed in, and released for good once their moment has come', async () => {
    const roundId = await aRound();
    await hand(couple.a, roundId, CALM);
    await good(couple.coach, 'post', `instrument-rounds/${roundId}/cancellation`);
    expect(await mine(couple.a)).toEqual([]);
    await refused('round.cancelled', 422, couple.b, 'post', `my/instrument-rounds/${roundId}/submission`, {
      ...{ answers: CALM, consent: true },
    });
    await refused('round.cancelled', 422, couple.coach, 'put', `instrument-rounds/${roundId}/release`, {
      releaseAt: null,
    });

    const finished = await aRound();
    const key = `instrument-rounds/${finished}/release`;
    await refused('round.release-past', 422, couple.coach, 'put', key, { releaseAt: '2020-01-01T00:00:00Z' });
    await good(couple.coach, 'put', key, { releaseAt: '2098-01-01T00:00:00Z' });
    await good(couple.coach, 'delete', key);
    for (const person of [couple.a, couple.b]) await hand(person, finished, CALM, false);
    await refused('round.finished', 422, couple.coach, 'post', `instrument-rounds/${finished}/cancellation`);
    await release(finished);
    await refused('round.released', 422, couple.coach, 'delete', key);
    await release(finished);
    const { body } = await good(couple.coach, 'get', `couples/${couple.id}/instrument-rounds`);
    expect(CoupleInstrumentRounds.parse(body)).toEqual(body);
    expect(
      body.rounds.map((one: { finished: boolean; isOpen: boolean }) => [one.finished, one.isOpen]),
    ).toEqual(
      expect.arrayContaining([
        [true, false],
        [false, false],
      ]),
    );
  });

  it.each<[string, string, object]>([
    ['a day that has passed', 'round.in-the-past', { opensOn: addDays(TODAY, -1) }],
    ['an end before its beginning', 'round.dates', { dueOn: addDays(TODAY, -1) }],
    ['more than a year', 'round.dates', { dueOn: addDays(TODAY, 400) }],
  ])('are not given with %s', async (_, code, more) => {
    const instrumentId = await anInstrument(test.db, couple.practice, couple.coach);
    await refused(code, 422, couple.coach, 'post', 'instrument-rounds', assignment(instrumentId, more));
  });

  it('wait for their day, and for a couple that is not archived', async () => {
    const instrumentId = await anInstrument(test.db, couple.practice, couple.coach);
    const later = assignment(instrumentId, { opensOn: addDays(TODAY, 3) });
    const { body } = await good(couple.coach, 'post', 'instrument-rounds', later);
    expect((await mine(couple.a))[0]).toMatchObject({ state: 'planned' });
    await refused('round.planned', 422, couple.a, 'put', `my/instrument-rounds/${body.rounds[0].id}/draft`, {
      ...{ revision: 0, answers: {} },
    });
    await test.db.rows(`UPDATE couples SET archived_at = now() WHERE id = $1`, [couple.id]);
    await refused(
      'couple.archived',
      422,
      couple.coach,
      'post',
      'instrument-rounds',
      assignment(instrumentId),
    );
  });

  it('of another practice are not there to be given', async () => {
    const elsewhere = await aPractice(test.db);
    const theirs = await anInstrument(test.db, elsewhere, await aCoach(test.db, elsewhere));
    for (const id of [theirs, randomUUID()])
      await refused('not-found', 404, couple.coach, 'post', 'instrument-rounds', assignment(id));
  });

  it('are given and read by coaches of the couple, not by an admin', async () => {
    const instrumentId = await anInstrument(test.db, couple.practice, couple.coach);
    await refused('not-allowed', 403, admin, 'post', 'instrument-rounds', assignment(instrumentId));
    await refused('not-allowed', 403, admin, 'get', `couples/${couple.id}/instrument-rounds`);
    await refused('not-allowed', 403, couple.a, 'get', 'instruments');
    await refused('not-allowed', 403, couple.coach, 'get', 'my/instrument-rounds');
  });
});
