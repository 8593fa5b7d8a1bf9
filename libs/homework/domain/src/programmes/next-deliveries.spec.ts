import { NOTHING_YET, type Enrolment, type StepFacts } from './enrolment';
import { nextDeliveries } from './next-deliveries';
import type { Delivery, ProgrammeStep } from './programme';

const ZONE = 'Europe/Amsterdam';
const at = (instant: string) => Date.parse(instant);
const homework = (id: string, delivery: Delivery): ProgrammeStep => ({
  id,
  kind: 'homework',
  exercise: 'body-diary',
  for: 'both',
  dueInDays: 7,
  delivery,
});
const first = homework('one', { rule: 'at-once' });
const started = at('2027-03-26T19:30:00Z'); // half past eight in the evening, two days before the clock changes
const enrolment = (second: Delivery, more: Partial<Enrolment> = {}): Enrolment => ({
  steps: [first, homework('two', second)],
  startedAt: started,
  pauses: [],
  cancelledAt: null,
  ...more,
});
const came = (more: Partial<StepFacts> = {}): StepFacts => ({
  ...NOTHING_YET,
  deliveredAt: started,
  ...more,
});
const look = (given: Enrolment, facts: Record<string, StepFacts>, now: string) => {
  const { state, deliver, lookAt } = nextDeliveries(given, facts, at(now), ZONE);
  return [state, deliver.map(({ id }) => id).join(), lookAt === null ? null : new Date(lookAt).toISOString()];
};

describe('A programme', () => {
  it('gives its first step at the moment that the coach starts it, also late in the evening', () => {
    const late = { ...enrolment({ rule: 'at-once' }), startedAt: at('2027-03-26T22:30:00Z') };
    expect(look(late, {}, '2027-03-26T22:30:00Z')).toEqual(['finished', 'one,two', null]);
  });

  it('gives the next at nine in the morning, also after the night in which the clock goes on', () => {
    const given = enrolment({ rule: 'interval', days: 2 });
    const facts = { one: came() };
    expect(look(given, facts, '2027-03-27T12:00:00Z')).toEqual(['running', '', '2027-03-28T07:00:00.000Z']);
    expect(look(given, facts, '2027-03-28T06:59:00Z')[1]).toBe('');
    expect(look(given, facts, '2027-03-28T07:00:00Z')).toEqual(['finished', 'two', null]);
  });

  it('gives nothing in the evening or the night when nobody looked in the morning', () => {
    const given = enrolment({ rule: 'interval', days: 1 });
    expect(look(given, { one: came() }, '2027-03-27T20:00:00Z')).toEqual([
      'running',
      '',
      '2027-03-28T07:00:00.000Z',
    ]);
    expect(look(given, { one: came() }, '2027-03-27T19:59:00Z')[1]).toBe('two');
    expect(look(given, { one: came() }, '2027-03-28T04:00:00Z')[2]).toBe('2027-03-28T07:00:00.000Z');
  });

  it('waits for both, or for either', () => {
    const done = { a: at('2027-04-01T18:00:00Z'), b: null };
    const facts = { one: came({ done }) };
    expect(look(enrolment({ rule: 'after-both', days: 0 }), facts, '2027-04-20T10:00:00Z')).toEqual([
      'running',
      '',
      null,
    ]);
    expect(look(enrolment({ rule: 'after-either', days: 0 }), facts, '2027-04-01T18:00:00Z')).toEqual([
      'running',
      '',
      '2027-04-02T07:00:00.000Z',
    ]);
  });

  it('moves what waits by the days of a pause, and gives nothing in it', () => {
    const pauses = [{ from: at('2027-03-27T10:00:00Z'), to: at('2027-04-03T10:00:00Z') }];
    const given = enrolment({ rule: 'interval', days: 3 }, { pauses });
    expect(look(given, { one: came() }, '2027-03-30T10:00:00Z')).toEqual([
      'paused',
      '',
      '2027-04-03T10:00:00.000Z',
    ]);
    expect(look(given, { one: came() }, '2027-04-03T10:00:00Z')[2]).toBe('2027-04-05T07:00:00.000Z');
    const open = enrolment({ rule: 'interval', days: 3 }, { pauses: [{ from: started + 1, to: null }] });
    expect(look(open, { one: came() }, '2027-04-05T10:00:00Z')).toEqual(['paused', '', null]);
  });

  it('goes on from a step that was skipped, before it came or while it was waited for', () => {
    const skippedAt = at('2027-04-01T12:00:00Z');
    const given = enrolment({ rule: 'after-both', days: 1 });
    expect(look(given, { one: came({ skippedAt }) }, '2027-04-01T12:00:00Z')[2]).toBe(
      '2027-04-02T07:00:00.000Z',
    );
    const gone = { one: came(), two: { ...NOTHING_YET, skippedAt } };
    expect(look(given, gone, '2027-04-05T12:00:00Z')).toEqual(['finished', '', null]);
  });

  it('gives nothing once it was cancelled', () => {
    const given = enrolment({ rule: 'at-once' }, { cancelledAt: started });
    expect(look(given, {}, '2027-03-27T12:00:00Z')).toEqual(['cancelled', '', null]);
  });

  it('finds the leap day', () => {
    const given = { ...enrolment({ rule: 'interval', days: 1 }), startedAt: at('2028-02-28T09:00:00Z') };
    const facts = { one: came({ deliveredAt: given.startedAt }) };
    expect(look(given, facts, '2028-02-28T12:00:00Z')[2]).toBe('2028-02-29T08:00:00.000Z');
  });
});
