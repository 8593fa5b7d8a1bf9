import type { AttentionFacts, OpenSeat } from './attention';
import { attentionQueue } from './attention-queue';

const day = { today: '2026-03-20', timeZone: 'Europe/Amsterdam' };
const facts = (changes: Partial<AttentionFacts>, coupleId = 'couple'): AttentionFacts => ({
  ...{ coupleId, tests: [], latest: null, homework: [], dialogues: [], stuck: [], notes: [] },
  ...changes,
});
const queue = (changes: Partial<AttentionFacts>) => attentionQueue([facts(changes)], [], day);
const seat = (changes: Partial<OpenSeat>): OpenSeat => ({
  ...{ homeworkId: 'diary', seat: 'a', startsOn: '2026-03-01', lastEntryAt: null, postponements: 0 },
  ...changes,
});
const partner = (before: number, after: number) => ({
  scores: Array.from({ length: 9 }, () => after),
  total: after,
  previousScores: Array.from({ length: 9 }, () => before),
  previousTotal: before,
});
const latest = (a: readonly [number, number], b: readonly [number, number], finishedAt: string) => ({
  roundId: 'round',
  a: partner(...a),
  b: partner(...b),
  finishedAt,
  previousFinishedAt: '2025-12-04T10:00:00Z',
  instrumentVersion: '9p-36@1',
  previousInstrumentVersion: '9p-36@1',
  parametersVersion: 'placeholder@1',
});

describe('the contingent queue', () => {
  it('is empty for a couple that goes along', () => {
    expect(queue({ homework: [seat({ lastEntryAt: new Date('2026-03-19T20:00:00Z') })] })).toEqual([]);
  });

  it('names a test that waits for one of the two for seven days, not for six', () => {
    const test = { id: 'round', opensOn: '2026-03-13', a: false, b: true };
    expect(queue({ tests: [test] })).toMatchObject([
      { kind: 'no-test', seat: 'b', days: 7, suggestion: 'remind', objectId: 'round' },
    ]);
    expect(queue({ tests: [{ ...test, opensOn: '2026-03-14' }] })).toEqual([]);
    expect(queue({ tests: [{ ...test, b: false }] })).toEqual([]);
    expect(queue({ tests: [{ ...test, a: true }] })).toMatchObject([{ seat: null }]);
  });

  it('names the second time that homework is put off, and the third as another occasion', () => {
    expect(queue({ homework: [seat({ startsOn: '2026-03-19', postponements: 1 })] })).toEqual([]);
    const [second] = queue({ homework: [seat({ startsOn: '2026-03-19', postponements: 2 })] });
    const [third] = queue({ homework: [seat({ startsOn: '2026-03-19', postponements: 3 })] });
    expect(second).toMatchObject({ kind: 'second-postponement', seat: 'a', suggestion: 'lighter-homework' });
    expect(third?.occasion).not.toBe(second?.occasion);
  });

  it('names the second “not now” to a dialogue; about somebody when both were theirs', () => {
    const notNow = (id: string, who: 'a' | 'b', at: string) =>
      ({ id, status: 'not-now', seat: who, at: new Date(at) }) as const;
    const first = notNow('one', 'a', '2026-03-10T20:00:00Z');
    expect(queue({ dialogues: [first] })).toEqual([]);
    expect(queue({ dialogues: [first, notNow('two', 'a', '2026-03-12T20:00:00Z')] })).toMatchObject([
      { kind: 'second-postponement', seat: 'a', suggestion: 'plan-dialogue', occasion: 'not-now:two' },
    ]);
    expect(queue({ dialogues: [notNow('two', 'b', '2026-03-12T20:00:00Z'), first] })).toMatchObject([
      { seat: null, objectId: 'two' },
    ]);
  });

  it('names ten days without an entry, counted on the wall of the practice', () => {
    const lastEntryAt = new Date('2026-03-09T23:30:00Z'); // the tenth on the wall
    expect(queue({ homework: [seat({ lastEntryAt })] })).toMatchObject([
      { kind: 'no-entry', seat: 'a', days: 10, suggestion: 'call' },
    ]);
    expect(queue({ homework: [seat({ lastEntryAt: new Date('2026-03-10T23:30:00Z') })] })).toEqual([]);
    expect(queue({ homework: [seat({ startsOn: '2026-03-11' })] })).toEqual([]);
  });

  it('counts from the start of what runs, when the last entry was before it', () => {
    const lastEntryAt = new Date('2025-12-01T20:00:00Z');
    expect(queue({ homework: [seat({ startsOn: '2026-03-15', lastEntryAt })] })).toEqual([]);
  });

  it('says once for both that nothing came in', () => {
    const both = [seat({}), seat({ seat: 'b' }), seat({ homeworkId: 'other' })];
    expect(queue({ homework: both })).toMatchObject([{ kind: 'no-entry', seat: null, days: 19 }]);
  });

  it('names a pause that nobody came back from, and a programme that cannot go on', () => {
    const dialogues = [
      { id: 'talk', status: 'lapsed', seat: null, at: new Date('2026-03-17T20:00:00Z') } as const,
    ];
    const stuck = [{ enrolmentId: 'body-first', step: 'touch' }];
    const notes = [{ enrolmentId: 'body-first', step: 'about-touch' }];
    expect(queue({ dialogues, stuck, notes })).toMatchObject([
      { kind: 'unreturned-pause', days: 3, objectId: 'talk' },
      { kind: 'programme-stuck', objectId: 'body-first', suggestion: 'look-at-programme' },
      { kind: 'programme-note', objectId: 'body-first', occasion: 'note:body-first:about-touch' },
    ]);
  });

  it('names a reliable drop and a going apart of the last four weeks', () => {
    const news = '2026-03-04T10:00:00Z';
    expect(queue({ latest: latest([70, 30], [70, 70], news) })).toMatchObject([
      { kind: 'reliable-drop', seat: 'a', suggestion: 'look-at-pillars', occasion: 'drop:round' },
    ]);
    expect(queue({ latest: latest([30, 70], [70, 30], news) })).toMatchObject([
      { kind: 'apart', seat: 'b', suggestion: 'plan-session' },
    ]);
    expect(queue({ latest: latest([70, 69], [70, 70], news) })).toEqual([]);
    expect(queue({ latest: latest([70, 30], [70, 70], '2026-02-19T10:00:00Z') })).toEqual([]);
  });

  it('puts the most urgent first, then who waits longest', () => {
    const test = (id: string, opensOn: string) => ({ id, opensOn, a: true, b: false });
    const found = attentionQueue(
      [
        facts({ tests: [test('young', '2026-03-12')] }, 'one'),
        facts({ tests: [test('old', '2026-03-02')], stuck: [{ enrolmentId: 'e', step: 's' }] }, 'two'),
        facts({ latest: latest([30, 70], [70, 30], '2026-03-04T10:00:00Z') }, 'three'),
      ],
      [],
      day,
    );
    expect(found.map(({ coupleId, kind }) => `${coupleId} ${kind}`)).toEqual([
      'three apart',
      'two no-test',
      'one no-test',
      'two programme-stuck',
    ]);
  });

  it('keeps away what was answered, and only for that couple', () => {
    const stuck = [{ enrolmentId: 'e', step: 's' }];
    const couples = [facts({ stuck }, 'one'), facts({ stuck }, 'two')];
    const answered = [{ coupleId: 'one', occasion: 'stuck:e:s' }];
    expect(attentionQueue(couples, answered, day).map(({ coupleId }) => coupleId)).toEqual(['two']);
  });
});
