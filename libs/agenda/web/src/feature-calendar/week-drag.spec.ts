import { anOccurrence } from '../../test/agenda';
import { isMeant, putAt, type Hold } from './week-drag';

const block = { occurrence: anOccurrence(), day: 3, from: 870, until: 930, lane: 0, lanes: 1 };
const held: Hold = { block, by: 'whole', x: 100, y: 100 };
const SIZE = { dayPx: 150, minutePx: 0.8, days: 7 };
const to = (x: number, y: number, hold: Hold = held) => putAt(hold, { x, y }, SIZE);

describe('An appointment that is held', () => {
  it('moves by days and by quarters of an hour', () => {
    expect(to(100, 100)).toEqual({ day: 3, from: 870, until: 930 });
    expect(to(260, 100)).toMatchObject({ day: 4 });
    expect(to(100, 100 - 0.8 * 62)).toEqual({ day: 3, from: 810, until: 870 });
  });

  it('stays in the week and in its day', () => {
    expect(to(-5000, -5000)).toEqual({ day: 0, from: 0, until: 60 });
    expect(to(5000, 5000)).toEqual({ day: 6, from: 1380, until: 1440 });
  });

  it('by its end gets longer or shorter, never nothing', () => {
    expect(to(400, 100 + 0.8 * 30, { ...held, by: 'end' })).toEqual({ day: 3, from: 870, until: 960 });
    expect(to(100, -500, { ...held, by: 'end' })).toEqual({ day: 3, from: 870, until: 885 });
  });

  it('is not moved by an unsteady click', () => {
    expect([isMeant(held, { x: 103, y: 102 }), isMeant(held, { x: 106, y: 100 })]).toEqual([false, true]);
  });
});
