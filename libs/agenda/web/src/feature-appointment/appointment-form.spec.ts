import { anOccurrence } from '../../test/agenda';
import {
  appointmentOf,
  changesOf,
  newAppointment,
  ordinalOf,
  planBody,
  ruleOf,
  type AppointmentModel,
} from './appointment-form';

const ZONE = 'Europe/Amsterdam';
const plain = newAppointment('couple', 'session', '2099-11-26T14:30');
const as = (changes: Partial<AppointmentModel>): AppointmentModel => ({ ...plain, ...changes });

describe('An appointment as the form holds it', () => {
  it('is sent with its instant on the wall of the practice', () => {
    expect(planBody(as({ placeLine: ' Lindelaan 4 ' }), ZONE, null)).toEqual({
      ...{ kind: 'session', dialogueId: null, startsAt: '2099-11-26T13:30:00.000Z', minutes: 60 },
      ...{ place: 'practice', placeLine: 'Lindelaan 4', rrule: null },
    });
  });

  it('names a dialogue only when it is one', () => {
    expect(planBody(as({ kind: 'dialogue' }), ZONE, 'x').dialogueId).toBe('x');
    expect(planBody(plain, ZONE, 'x').dialogueId).toBeNull();
  });

  it('repeats on the day that was chosen, and on those that were added', () => {
    const weekly = as({ every: 'week', interval: '2', otherDays: ['MO'], count: '10' });
    expect(ruleOf(weekly)).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH;COUNT=10');
    expect(ruleOf({ ...weekly, ends: 'until', until: '2100-02-01' })).toContain('UNTIL=21000201');
    expect(ruleOf(as({ every: 'month' }))).toBe('FREQ=MONTHLY;INTERVAL=1;BYDAY=4TH;COUNT=6');
    expect(ruleOf(plain)).toBeNull();
  });

  it('takes a fifth Thursday for the last: not every month has one', () => {
    expect(['01', '07', '08', '28', '29', '31'].map((day) => ordinalOf(`2099-10-${day}T10:00`))).toEqual([
      ...[1, 1, 2, 4],
      ...[-1, -1],
    ]);
  });
});

describe('A change', () => {
  const series = anOccurrence({ rrule: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=TH;COUNT=6' });
  const open = (dragged: { startsAt?: string; minutes?: string } = {}) =>
    appointmentOf(series, ZONE, { startsAt: dragged.startsAt, minutes: dragged.minutes });

  it('of nothing says nothing', () => {
    expect(changesOf(open(), series, 'all', ZONE)).toEqual({ occurrence: series.occurrence, scope: 'all' });
  });

  it('brings the time that it was dragged to', () => {
    const model = open({ startsAt: '2099-11-27T09:00:00.000Z', minutes: '90' });
    expect(model).toMatchObject({ at: '2099-11-27T10:00', minutes: '90', every: 'week', count: '6' });
    expect(changesOf(model, series, 'this', ZONE)).toEqual({
      ...{ occurrence: series.occurrence, scope: 'this', startsAt: '2099-11-27T09:00:00.000Z', minutes: 90 },
    });
  });

  it('to another day keeps the rule: the series moves along, and as many are left', () => {
    const model = open({ startsAt: '2099-11-27T09:00:00.000Z' });
    expect(changesOf(model, series, 'following', ZONE)).not.toHaveProperty('rrule');
    const twice = { ...model, interval: '2' };
    expect(changesOf(twice, series, 'all', ZONE)).toMatchObject({
      rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;COUNT=6',
    });
  });

  it('of one of a series never touches the rule; of all of them it may', () => {
    const model = { ...open(), every: 'never' as const };
    expect(changesOf(model, series, 'this', ZONE)).not.toHaveProperty('rrule');
    expect(changesOf(model, series, 'all', ZONE)).toMatchObject({ rrule: null });
  });
});
