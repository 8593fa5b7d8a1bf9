import { addDays, type LocalDate } from '@tweespraak/shared/kernel';
import fc from 'fast-check';
import { dialogueFigures, flowFigures, homeworkFigures, responseFigures } from './count-figures';
import type { RoundFact } from './figure-facts';

const Q3 = { from: '2026-07-01', to: '2026-09-30' };
const TODAY = '2026-11-22';
const times = <T>(count: number, make: (nth: number) => T) =>
  Array.from({ length: count }, (_, nth) => make(nth));
const round = (nth: number, handedInOn: LocalDate | null, dueOn = '2026-08-10'): RoundFact => ({
  ...{ roundId: `r${nth}`, coupleId: `c${nth}`, instrumentVersion: '9p-36@1', dueOn },
  ...{ handedInAt: handedInOn && `${handedInOn}T10:00:00.000Z`, handedInOn, open: false },
});

describe('comings and goings', () => {
  const couple = (createdOn: LocalDate, archivedOn: LocalDate | null = null) => ({
    ...{ coupleId: `${createdOn} ${archivedOn}`, createdOn, archivedOn },
  });

  it('count the first and the last day of the period in', () => {
    const couples = [
      couple('2026-06-30'),
      couple('2026-07-01'),
      couple('2026-09-30'),
      couple('2026-10-01'),
      couple('2026-01-01', '2026-06-30'),
      couple('2026-01-01', '2026-07-01'),
      couple('2026-08-01', '2026-09-30'),
      couple('2026-01-01', '2026-10-01'),
    ];
    expect(flowFigures(couples, Q3)).toEqual({
      ...{ inCareAtStart: 3, started: 3, ended: 2, endedReasonUnknown: 2, inCareAtEnd: 4 },
    });
  });

  it('add up, and the end of one quarter is the start of the next', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n));
    const couples = fc.array(
      fc
        .tuple(day, fc.option(fc.nat(200)))
        .map(([createdOn, days]) => couple(createdOn, days === null ? null : addDays(createdOn, days))),
    );
    fc.assert(
      fc.property(couples, (all) => {
        const [q3, q4] = [flowFigures(all, Q3), flowFigures(all, { from: '2026-10-01', to: '2026-12-31' })];
        expect(q3.inCareAtStart + q3.started - q3.ended).toBe(q3.inCareAtEnd);
        expect(q4.inCareAtStart).toBe(q3.inCareAtEnd);
      }),
    );
  });
});

describe('response', () => {
  it('is by both, or not; who of the two is not counted', () => {
    const rounds = [
      ...times(20, (nth) => round(nth, '2026-08-09')),
      ...times(8, (nth) => round(nth + 20, null)),
    ];
    expect(responseFigures(rounds, Q3, TODAY).figures).toEqual({
      couples: 28,
      given: 28,
      byBoth: 20,
      notByBoth: 8,
    });
  });

  it('counts what was handed in two weeks late, and nothing of before or after the period', () => {
    const rounds = [
      ...times(6, (nth) => round(nth, '2026-08-24')),
      ...times(7, (nth) => round(nth + 6, '2026-08-25')),
      ...times(9, (nth) => round(nth + 20, '2026-06-30', '2026-06-30')),
      ...times(9, (nth) => round(nth + 30, '2026-10-01', '2026-10-01')),
    ];
    expect(responseFigures(rounds, Q3, TODAY).figures).toMatchObject({ given: 13, byBoth: 6, notByBoth: 7 });
  });

  it('never changes once it counts: before the two weeks are over it does not', () => {
    const rounds = times(12, (nth) => round(nth, '2026-08-09'));
    expect(responseFigures(rounds, Q3, '2026-08-23').figures.given).toBe(0);
    expect(responseFigures(rounds, Q3, '2026-08-24').figures.given).toBe(12);
  });

  it('hides both sides when a few couples did not respond', () => {
    const rounds = [...times(20, (nth) => round(nth, '2026-08-09')), round(20, null)];
    expect(responseFigures(rounds, Q3, TODAY).figures).toMatchObject({
      given: 21,
      byBoth: null,
      notByBoth: null,
    });
  });
});

describe('homework and dialogues', () => {
  it('are counted by piece, and hidden by couple', () => {
    const piece = (nth: number, coupleId: string, doneOn: LocalDate | null) => ({
      ...{ homeworkId: `h${nth}`, coupleId, dueOn: '2026-08-10', doneOn },
    });
    const done = times(40, (nth) => piece(nth, `c${nth % 12}`, '2026-08-10'));
    const open = (couples: number) => times(30, (nth) => piece(nth + 40, `c${nth % couples}`, null));
    expect(homeworkFigures([...done, ...open(6)], Q3, TODAY).figures).toEqual({
      ...{ couples: 12, given: 70, done: 40, notDone: 30 },
    });
    expect(homeworkFigures([...done, ...open(4)], Q3, TODAY).figures).toMatchObject({
      done: null,
      notDone: null,
    });
  });

  it('of a dialogue tell whether it was held to the end', () => {
    const dialogues = times(15, (nth) => ({
      ...{ dialogueId: `d${nth}`, coupleId: `c${nth}`, endedOn: nth === 14 ? '2026-10-01' : '2026-09-30' },
      finished: nth < 9,
    }));
    expect(dialogueFigures(dialogues, Q3).figures).toEqual({
      couples: 14,
      held: 14,
      finished: 9,
      stopped: 5,
    });
  });
});
