import { DEFINITIONS } from './definitions';
import { figureRows } from './figure-rows';
import { CHANGE_CLASSES, DYAD_CLASSES, type PracticeReport, SCALES } from './figures-model';

const AT = '2026-11-22T10:00:00.000Z';
const change = { forward: 8, none: 12, back: null, unknown: null };
const dyad = { bothForward: 8, oneForward: 0, stable: 12, apart: null, bothBack: 0, unknown: null };
const report: PracticeReport = {
  ...{ practiceName: 'Praktijk', timeZone: 'Europe/Amsterdam', madeAt: AT },
  period: { from: '2026-07-01', to: '2026-09-30' },
  threshold: { group: 10, class: 5 },
  flow: { inCareAtStart: 30, started: 5, ended: 4, endedReasonUnknown: 4, inCareAtEnd: 31 },
  responses: {
    ...{ state: 'shown', asOf: '2026-10-20T08:00:00.000Z', current: false },
    figures: { couples: 28, given: 30, byBoth: 22, notByBoth: 8 },
  },
  homework: { state: 'withheld', why: 'tooFew' },
  dialogues: { state: 'withheld', why: 'tooClose' },
  outcomes: {
    ...{ state: 'shown', asOf: AT, current: true },
    figures: {
      ...{ eligible: 40, measuredTwice: 30, measuredByBoth: 25 },
      unknown: { notShared: 5, notMeasured: null, endedReasonUnknown: null },
      scales: SCALES.map((scale) => ({ scale, change, dyad })),
    },
  },
};

describe('a report as rows', () => {
  const rows = figureRows(report);

  it('says each number once, with what it is out of', () => {
    expect(rows).toHaveLength(
      5 + 3 + 1 + 1 + 6 + SCALES.length * (CHANGE_CLASSES.length + DYAD_CLASSES.length),
    );
    expect(rows.find(({ definition }) => definition === 'byBoth')).toMatchObject({
      ...{ value: 22, outOf: 30, state: 'shown', asOf: '2026-10-20T08:00:00.000Z', topic: 'responses' },
    });
  });

  it('tells a class that is not shown from one of nobody', () => {
    const apart = rows.filter(({ definition, scale }) => definition === 'dyad' && scale?.en === 'Trust');
    expect(apart.map(({ class: of, value, state }) => [of?.en, value, state])).toEqual([
      ['both forward', 8, 'shown'],
      ['one forward', 0, 'shown'],
      ['stable', 12, 'shown'],
      ['apart', null, 'hidden'],
      ['both back', 0, 'shown'],
      ['cannot be determined', null, 'hidden'],
    ]);
  });

  it('says in one line why a topic is withheld', () => {
    const withheld = rows.filter(({ topic }) => topic === 'homework' || topic === 'dialogues');
    expect(withheld.map(({ definition, state, value, asOf }) => [definition, state, value, asOf])).toEqual([
      ['homeworkGiven', 'tooFew', null, null],
      ['dialoguesHeld', 'tooClose', null, null],
    ]);
  });

  it('leaves no figure without a definition in both languages', () => {
    for (const { definition } of rows)
      for (const words of Object.values(DEFINITIONS[definition]))
        for (const text of [words.nl, words.en]) expect(text.length).toBeGreaterThan(3);
    expect(DEFINITIONS.dropOutUnknown.name.nl).toContain('reden onbekend');
  });
});
