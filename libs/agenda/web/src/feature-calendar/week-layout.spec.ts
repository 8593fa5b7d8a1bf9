import { anOccurrence } from '../../test/agenda';
import { layOut } from './week-layout';

const ZONE = 'Europe/Amsterdam';
const at = (startsAt: string, endsAt: string) => anOccurrence({ startsAt, endsAt });
const shape = (...times: readonly (readonly [string, string])[]) =>
  layOut(
    times.map(([from, until]) => at(from, until)),
    '2099-11-23',
    7,
    ZONE,
  ).map(({ day, from, until, lane, lanes }) => [day, from / 60, until / 60, lane, lanes]);

describe('Where appointments stand in a week', () => {
  it('is at the hour of the wall, not of the device', () => {
    expect(shape(['2099-11-26T13:30:00Z', '2099-11-26T14:30:00Z'])).toEqual([[3, 14.5, 15.5, 0, 1]]);
  });

  it('is side by side while they overlap, and alone again afterwards', () => {
    expect(
      shape(
        ['2099-11-23T09:00:00Z', '2099-11-23T10:00:00Z'],
        ['2099-11-23T09:30:00Z', '2099-11-23T11:00:00Z'],
        ['2099-11-23T10:00:00Z', '2099-11-23T11:00:00Z'],
        ['2099-11-23T11:00:00Z', '2099-11-23T12:00:00Z'],
      ),
    ).toEqual([
      [0, 10, 11, 0, 2],
      [0, 10.5, 12, 1, 2],
      [0, 11, 12, 0, 2],
      [0, 12, 13, 0, 1],
    ]);
  });

  it('ends with its day, and is nowhere when it is of another week', () => {
    expect(
      shape(
        ['2099-11-29T22:30:00Z', '2099-11-29T23:30:00Z'],
        ['2099-11-30T09:00:00Z', '2099-11-30T10:00:00Z'],
        ['2099-11-22T09:00:00Z', '2099-11-22T10:00:00Z'],
      ),
    ).toEqual([[6, 23.5, 24, 0, 1]]);
  });
});
