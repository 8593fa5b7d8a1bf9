import { builtIn } from '../exercises/catalogue';
import type { Exercise } from '../exercises/exercise';
import { bridgeDue } from './bridge-due';
import { plainDose } from './plain-dose';
import { progressOf, type EntryFact } from './progress';

const known = (key: string) => builtIn(key) as Exercise;
const entry = (occasion: number, more: Partial<EntryFact> = {}): EntryFact => ({
  occasion,
  handedIn: true,
  scope: 'me',
  ...more,
});
const entries = (count: number) => Array.from({ length: count }, (_, index) => entry(index + 1));

describe('How far a seat is', () => {
  it('is not begun, busy or done, by what was handed in', () => {
    const diary = known('body-diary');
    expect(progressOf(diary, [])).toBe('not-begun');
    expect(progressOf(diary, [entry(1, { handedIn: false })])).toBe('busy');
    expect(progressOf(diary, entries(9))).toBe('busy');
    expect(progressOf(diary, entries(10))).toBe('done');
  });

  it('counts a turn once', () => {
    expect(
      progressOf(
        known('slower-living'),
        Array.from({ length: 7 }, () => entry(1)),
      ),
    ).toBe('busy');
  });

  it('waits for a reply that was read, and not for one that cannot come', () => {
    const therapies = known('body-therapies');
    expect(progressOf(therapies, [entry(1, { scope: 'coach' })])).toBe('busy');
    expect(progressOf(therapies, [entry(1, { scope: 'coach', replyRead: true })])).toBe('done');
    expect(progressOf(therapies, [entry(1, { scope: 'me' })])).toBe('done');
    expect(progressOf(therapies, [entry(1, { scope: 'me', handedIn: false })])).toBe('busy');
  });

  it('asks for the try-out where the exercise does', () => {
    const reading = known('read-and-listen');
    expect(progressOf(reading, [entry(1)])).toBe('busy');
    expect(progressOf(reading, [entry(1), entry(2, { answered: true })])).toBe('done');
    expect(progressOf(reading, [entry(2, { answered: true, handedIn: false })])).toBe('busy');
  });
});

describe('The bridge to a conversation', () => {
  const diary = known('body-diary');
  const on = (today: string) => bridgeDue(diary, '2027-03-20', today)?.day ?? null;

  it('comes on its days of the calendar and stands for a week', () => {
    expect(
      ['2027-03-25', '2027-03-26', '2027-04-01', '2027-04-02', '2027-04-08', '2027-04-09'].map(on),
    ).toEqual([null, 7, 7, 14, 14, null]);
  });

  it('is not there where an exercise has none', () => {
    expect(bridgeDue(known('listening-body'), '2027-03-20', '2027-03-27')).toBeNull();
  });
});

describe('The dose in plain words', () => {
  it('rests on minutes and the last day', () => {
    const given = { startsOn: '2027-03-26', dueOn: '2027-03-31' };
    expect(plainDose(known('listening-body'), given, '2027-03-29')).toMatchObject({
      minutes: 5,
      by: '2027-03-31',
      daysLeft: 2,
    });
    expect(plainDose(known('body-diary'), given, '2027-03-26')).toMatchObject({
      by: '2027-04-08',
      daysLeft: 13,
    });
  });
});
