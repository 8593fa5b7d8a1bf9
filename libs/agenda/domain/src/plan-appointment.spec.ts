import { isDomainError } from '@tweespraak/shared/kernel';
import { aPlan, at, NOW } from '../test/appointments';
import { planAppointment, type Plan } from './plan-appointment';

const codeOf = (plan: Partial<Plan>) => {
  try {
    planAppointment(aPlan(plan), NOW);
    return 'planned';
  } catch (error) {
    return isDomainError(error) ? error.code : 'not ours';
  }
};

describe('an appointment', () => {
  it('is planned once or as a series', () => {
    expect(codeOf({})).toBe('planned');
    expect(codeOf({ rrule: 'FREQ=WEEKLY;BYDAY=TU;COUNT=12' })).toBe('planned');
    expect(planAppointment(aPlan({ start: at('2026-03-24T19:00') + 42_000 }), NOW).start).toBe(
      at('2026-03-24T19:00'),
    );
  });

  it.each<[string, Partial<Plan>]>([
    ['appointment.in-the-past', { start: NOW - 16 * 60_000 }],
    ['planned', { start: NOW - 14 * 60_000 }],
    ['appointment.too-far', { start: at('2028-01-20T19:00') }],
    ['appointment.unknown-zone', { timeZone: 'Europe/Atlantis' }],
    ['appointment.unknown-zone', { timeZone: '+01:00' }],
    ['appointment.unknown-zone', { timeZone: '' }],
    ['planned', { timeZone: 'UTC' }],
    ['appointment.impossible-repeat', { rrule: 'elke dinsdag' }],
    ['appointment.impossible-repeat', { rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=4' }], // begins on a Tuesday
    ['appointment.impossible-repeat', { rrule: 'FREQ=MONTHLY;BYDAY=2TU;COUNT=4' }], // it is the fourth
    ['planned', { rrule: 'FREQ=MONTHLY;BYDAY=4TU;COUNT=4' }],
    ['appointment.impossible-repeat', { rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260330' }], // only once
    ['appointment.impossible-repeat', { rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20260101' }], // never
    ['appointment.impossible-repeat', { rrule: 'FREQ=WEEKLY;BYDAY=MO,TU,WE;UNTIL=20271231' }], // more than 104
    ['appointment.too-far', { rrule: 'FREQ=WEEKLY;BYDAY=TU;UNTIL=20290101' }],
    ['appointment.too-far', { rrule: 'FREQ=MONTHLY;INTERVAL=4;BYDAY=4TU;COUNT=30' }],
  ])('answers %s to %j', (code, plan) => expect(codeOf(plan)).toBe(code));
});
