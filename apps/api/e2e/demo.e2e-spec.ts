import { MyAppointments, NextAppointment, TodayAppointments } from '@tweespraak/agenda/contract';
import { CoachTodayDialogue, CoupleDialogues, MyDialogues, MyGift } from '@tweespraak/dialogues/contract';
import {
  CoupleHomework,
  ExerciseList,
  Library,
  MyDiary,
  MyHomework,
  MyHomeworkDetail,
  TodayHomework,
} from '@tweespraak/homework/contract';
import {
  builtIn,
  checkAnswers,
  checkExercise,
  type Answers,
  type Exercise,
} from '@tweespraak/homework/domain';
import { openRoom, replay, type Room, type RoomEvent, scripts } from '@tweespraak/dialogues/domain';
import { checkInstrument } from '@tweespraak/instruments/domain';
import * as z from 'zod/mini';
import { DEMO_HOMEWORK } from '../src/seed/demo-homework';
import { DEMO_INSTRUMENT } from '../src/seed/demo-instrument';
import { DEMO_EXERCISE, OWN_EXERCISE } from '../src/seed/demo-library';
import { DEMO_PASSWORD } from '../src/seed/demo-data';
import { seedDemo } from '../src/seed/seed';
import { aBrowser, type Browser } from './support/browser';
import { createTestApp, type TestApp } from './support/test-app';

const MyGifts = z.array(MyGift);

describe('the demo', () => {
  let test: TestApp;
  let marieke: Browser;
  beforeAll(async () => {
    test = await createTestApp({ WORKER: 'off', TRUST_PROXY: 'on' });
    const { DATABASE_URL = '', APP_SECRET = '' } = test.db.env;
    expect(await seedDemo({ databaseUrl: DATABASE_URL, appSecret: APP_SECRET })).toMatchObject({
      seeded: true,
    });
    marieke = await signIn('marieke');
  });
  afterAll(() => test.close());

  const signIn = async (key: string) => {
    const browser = aBrowser(test);
    expect((await browser.signIn(`${key}@voorbeeld.example`, DEMO_PASSWORD)).status).toBe(200);
    return browser;
  };
  const coupleOf = async (name: string): Promise<string> => {
    const [row] = await test.db.rows<{ id: string }>(
      `SELECT c.id FROM couples c JOIN people p ON p.id = c.partner_a_id WHERE p.given_name = $1`,
      [name],
    );
    return row?.id ?? '';
  };
  const dialoguesOf = async (name: string) => {
    const answer = await marieke.send('get', `/api/couples/${await coupleOf(name)}/dialogues`);
    return CoupleDialogues.parse(answer.body);
  };

  it('has a questionnaire of a coach’s own that holds together and waits for its couple', async () => {
    expect(checkInstrument(DEMO_INSTRUMENT)).toEqual([]);
    const list = (await marieke.send('get', '/api/instruments')).body;
    expect(list.instruments).toMatchObject([{ title: { nl: 'Rust in huis' }, assignable: 'yes', scales: 1 }]);
    const { body } = await marieke.send('get', `/api/couples/${await coupleOf('Sanne')}/instrument-rounds`);
    expect(body.rounds).toMatchObject([
      { a: { state: 'not-begun' }, b: { state: 'not-begun' }, isOpen: false },
    ]);
    const sanne = await signIn('sanne');
    const mine = (await sanne.send('get', '/api/my/instrument-rounds')).body;
    expect(mine.rounds).toMatchObject([{ title: { en: 'Rest at home' }, state: 'new' }]);
  });

  it('sends no mail of its own', async () => {
    const jobs = await test.db.rows<{ name: string }>(`SELECT DISTINCT name FROM pgboss.job`);
    expect(jobs.map(({ name }) => name).filter((name) => name.startsWith('mail.'))).toEqual([]);
  });

  it('shows a couple that needs less and less of the screen, between their measurements', async () => {
    const { dialogues, levels } = await dialoguesOf('Sanne');
    const closed = dialogues.filter(({ status }) => status === 'closed');
    expect(new Set(closed.map(({ level }) => level))).toEqual(new Set([1, 2, 3]));
    expect(levels.imago).toBe(4);
    expect(closed.length).toBeGreaterThan(12);
    const rounds = await test.db.rows<{ at: Date }>(
      `SELECT max(submitted_at) AS at FROM responses WHERE couple_id = $1 GROUP BY round_id ORDER BY 1`,
      [await coupleOf('Sanne')],
    );
    const between = rounds.slice(1).map(({ at }, nth) =>
      closed.filter(({ endedAt }) => {
        const ended = new Date(endedAt ?? 0);
        return ended >= (rounds[nth]?.at ?? at) && ended < at;
      }),
    );
    expect(between.map(({ length }) => length > 0)).toEqual([true, true, true, true, true]);
    const mirrored = closed.filter(({ type }) => type !== 'reconnect' && type !== 'relationship-vision');
    const inTheRoom = mirrored.filter(({ figures }) => !figures?.onPaper);
    for (const { figures } of inTheRoom) {
      expect(figures).toMatchObject({ summaryConfirmed: true, validated: true });
      expect(figures?.minutes).toBeGreaterThan(5);
      expect(figures?.minutes).toBeLessThan(90);
    }
  });

  it('has a vision that Sanne and Joris signed, and gifts for the two alone', async () => {
    const { vision } = await dialoguesOf('Sanne');
    expect(vision?.sentences.map(({ pillar }) => pillar)).toContain('timeTogether');
    const joris = await signIn('joris');
    const gifts = MyGifts.parse((await joris.send('get', '/api/my/gifts')).body);
    expect(gifts.map(({ mine, givenAt }) => [mine, givenAt !== null]).sort()).toEqual([
      [false, true],
      [true, false],
    ]);
    expect((await marieke.send('get', '/api/my/gifts')).status).toBe(403);
  });

  it('asks for the coach’s eye where it should', async () => {
    const today = (await marieke.send('get', '/api/today/dialogues')).body as unknown[];
    const found = today
      .map((one) => CoachTodayDialogue.parse(one))
      .map(({ names, why }) => `${names.a} ${why}`);
    expect(found).toEqual(expect.arrayContaining(['Hanna pause-not-returned', 'Vera waits', 'Lotte paused']));
    expect((await dialoguesOf('Vera')).waiting).toContain('zero-negativity');
    expect((await dialoguesOf('Lotte')).dialogues[0]).toMatchObject({
      status: 'paused',
      topic: 'De laatste vakantie',
      returnAt: expect.any(String),
    });
  });

  it('has a question for Sanne that she can answer', async () => {
    const sanne = await signIn('sanne');
    const { dialogues, canAsk } = MyDialogues.parse((await sanne.send('get', '/api/my/dialogues')).body);
    const [question] = dialogues.filter(({ askedByPartner }) => askedByPartner);
    expect(question).toMatchObject({ status: 'asked', topic: 'Hoe je gisteren luisterde' });
    expect(canAsk).toEqual(expect.arrayContaining(['imago', 'frustration', 'behaviour-request']));
    const path = `/api/my/dialogues/${question?.id}/answer`;
    expect((await sanne.send('put', path, { answer: 'yes', proposedAt: null })).status).toBe(204);
  });

  it('keeps rooms that are the sum of their moves, and can be entered', async () => {
    const rooms = await test.db.rows<{ id: string; state: Room; events: RoomEvent[] }>(
      `SELECT r.dialogue_id AS id, r.state, json_agg(e.event ORDER BY e.version) AS events
       FROM dialogue_rooms r JOIN dialogue_events e ON e.dialogue_id = r.dialogue_id GROUP BY 1, 2`,
    );
    expect(rooms.length).toBeGreaterThan(20);
    for (const { state, events } of rooms) {
      const { key, first, coachPresent, mode, topicGiven, openedAt: at, topLevel: level } = state;
      const start = openRoom({ key, level, first, coachPresent, mode, topicGiven, at });
      expect(replay(scripts[key], start, events)).toEqual(state);
    }
    const [lotte] = (await dialoguesOf('Lotte')).dialogues;
    const room = await marieke.send('get', `/api/rooms/${lotte?.id}`);
    expect(room.body).toMatchObject({ party: 'coach', state: { phase: 'return-booked' } });
  });

  const homeworkOf = async (name: string, who = marieke) => {
    const answer = await who.send('get', `/api/couples/${await coupleOf(name)}/homework`);
    return CoupleHomework.parse(answer.body).items;
  };

  it('has a day for Marieke, a proposal that waits for her, and a next time for every couple that goes on', async () => {
    const today = TodayAppointments.parse((await marieke.send('get', '/api/today/appointments')).body);
    const names = today.today.map((one) => one.names.a);
    expect(names).toEqual(expect.arrayContaining(['Sanne', 'Noor']));
    expect(today.proposals).toMatchObject([
      { names: { a: 'Fatima' }, answers: { a: { state: 'proposed' } } },
    ]);
    for (const name of ['Sanne', 'Noor', 'Fatima', 'Eline', 'Lotte', 'Hanna', 'Iris', 'Vera']) {
      const answer = await marieke.send('get', `/api/couples/${await coupleOf(name)}/next-appointment`);
      expect([name, NextAppointment.parse(answer.body).next]).toEqual([name, expect.anything()]);
    }
    const sanne = await signIn('sanne');
    const { appointments } = MyAppointments.parse((await sanne.send('get', '/api/my/appointments')).body);
    expect(appointments[0]).toMatchObject({ repeats: true, myAnswer: 'confirmed' });
    const iris = await signIn('iris');
    const [dialogue] = MyAppointments.parse(
      (await iris.send('get', '/api/my/appointments')).body,
    ).appointments;
    expect(dialogue).toMatchObject({ kind: 'dialogue', dialogueId: expect.any(String) });
  });

  it('has homework whose every entry could be handed in, and an own exercise that is sound', () => {
    const own = { ...DEMO_EXERCISE, key: 'own', version: 1 } as unknown as Exercise;
    expect(checkExercise(own)).toEqual([]);
    for (const { exercise: key, a, b } of Object.values(DEMO_HOMEWORK).flat()) {
      const exercise = key === OWN_EXERCISE ? own : builtIn(key);
      for (const { answers, turn } of [...a, ...b]) {
        const week = key === 'touch' ? Math.ceil(turn / 2) : 1;
        const problems = exercise && checkAnswers(exercise, answers as Answers, { complete: true, week });
        expect([key, turn, problems]).toEqual([key, turn, []]);
      }
    }
  });

  it('shows Sanne two weeks of a diary with life in it, partly shared, and what is due on Friday', async () => {
    const sanne = await signIn('sanne');
    const { open, done } = MyHomework.parse((await sanne.send('get', '/api/my/homework')).body);
    expect(open.map(({ exercise }) => exercise).sort()).toEqual(['gratitude-ritual', 'listening-body']);
    expect(new Date(open.find(({ rhythm }) => rhythm.kind === 'once')?.dueOn ?? '').getUTCDay()).toBe(5);
    const [diary] = done;
    expect(diary).toMatchObject({ exercise: 'body-diary', progress: 'done' });
    const { entries } = MyDiary.parse((await sanne.send('get', '/api/my/diary')).body);
    expect(entries).toHaveLength(12);
    expect(new Set(entries.map(({ answers }) => answers['before.tension'])).size).toBeGreaterThan(4);
    const read = MyHomeworkDetail.parse((await sanne.send('get', `/api/my/homework/${diary?.id}`)).body);
    expect(new Set(read.entries.map(({ scope }) => scope))).toEqual(new Set(['me', 'coach', 'both']));
    expect(read.entries.flatMap(({ replies }) => replies)).toMatchObject([{ read: true }]);
    expect(read.shared).toHaveLength(1);
  });

  it('has something that waits for an answer of Marieke, and touch for two', async () => {
    const { items } = TodayHomework.parse((await marieke.send('get', '/api/today/homework')).body);
    expect(items.map(({ names, toRead, replyBy }) => [names.a, toRead, replyBy !== null])).toEqual(
      expect.arrayContaining([
        ['Noor', 1, true],
        ['Lotte', 1, true],
      ]),
    );
    const [touch] = await homeworkOf('Hanna');
    expect(touch).toMatchObject({ exercise: 'touch', together: true, a: { progress: 'busy' } });
    const [own] = await homeworkOf('Lotte');
    expect(own?.title.nl).toBe('Zeven minuten buiten');
  });

  it('recommends books that do not exist, and gives first what was given last', async () => {
    const { items } = Library.parse((await marieke.send('get', '/api/library')).body);
    expect(items.length).toBeGreaterThan(4);
    const { exercises } = ExerciseList.parse((await marieke.send('get', '/api/exercises')).body);
    expect(exercises[0]?.lastUsedAt).toEqual(expect.any(String));
    expect(exercises.filter(({ own }) => own)).toHaveLength(1);
  });
});
