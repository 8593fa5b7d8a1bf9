import type { Plan } from '@tweespraak/homework/domain';
import { addDays, wallTime } from '@tweespraak/shared/kernel';
import { nextReminder } from './reminder-times';

const ZONE = 'Europe/Amsterdam';

/** All reminders, one after the other, as each look finds the next. */
function allOf(plan: Plan, remindAt: string): string[] {
  const found: string[] = [];
  let after = new Date(`${addDays(plan.startsOn, -10)}T12:00:00Z`);
  for (;;) {
    const next = nextReminder(plan, remindAt, ZONE, after);
    if (!next) return found;
    found.push(wallTime(next, ZONE));
    after = next;
  }
}
const daily = (startsOn: string, days: number): Plan => ({
  ...{ rhythm: { kind: 'daily', days }, startsOn },
  dueOn: addDays(startsOn, days - 1),
});

describe('when homework reminds', () => {
  it.each([
    ['in an ordinary week', '2026-11-02', '20:30'],
    ['over the night that summer time ends', '2026-10-22', '20:30'],
    ['over the night that summer time begins', '2027-03-26', '20:30'],
    ['over a leap day', '2028-02-26', '20:30'],
    ['in the hour that comes twice', '2026-10-22', '02:30'],
  ])('each evening at the same time on the wall, %s', (_, startsOn, remindAt) => {
    const expected = Array.from({ length: 7 }, (__, nth) => `${addDays(startsOn, nth)}T${remindAt}`);
    expect(allOf(daily(startsOn, 7), remindAt)).toEqual(expected);
  });

  it('an hour later on the one night when the clock skips its hour', () => {
    expect(allOf(daily('2027-03-27', 3), '02:30')).toEqual([
      '2027-03-27T02:30',
      '2027-03-28T03:30',
      '2027-03-29T02:30',
    ]);
  });

  it('twice for what is done once: two days before its date, and on the day', () => {
    const plan: Plan = { rhythm: { kind: 'once' }, startsOn: '2026-11-02', dueOn: '2026-11-13' };
    expect(allOf(plan, '20:30')).toEqual(['2026-11-11T20:30', '2026-11-13T20:30']);
    expect(allOf({ ...plan, dueOn: '2026-11-02' }, '20:30')).toEqual(['2026-11-02T20:30']);
  });

  it('twice a week for what is done some times a week', () => {
    const plan: Plan = {
      ...{ rhythm: { kind: 'weekly', times: 3, weeks: 2 }, startsOn: '2026-11-02' },
      dueOn: '2026-11-15',
    };
    const days = ['2026-11-03', '2026-11-06', '2026-11-10', '2026-11-13'];
    expect(allOf(plan, '20:30')).toEqual(days.map((one) => `${one}T20:30`));
  });
});
