import { isDomainError } from '@tweespraak/shared/kernel';
import fc from 'fast-check';
import { aPlan, aSeries, at, NOW, walls } from '../test/appointments';
import { announcementOf } from './announcement';
import type { Appointment } from './appointment';
import { cancelAppointment } from './cancel-appointment';
import { changeAppointment, type Edit } from './change-appointment';
import { occurrencesOf } from './occurrences';
import { planAppointment } from './plan-appointment';

const EVERY_TUESDAY = 'FREQ=WEEKLY;BYDAY=TU;COUNT=4';
const series = () => aSeries(EVERY_TUESDAY);
const held = (appointment: Appointment | null) =>
  appointment ? walls(occurrencesOf(appointment).map((one) => one.start)) : [];
const keyOf = (wall: string) => at(wall);
const refusalOf = (act: () => unknown) => {
  try {
    act();
    return 'done';
  } catch (error) {
    return isDomainError(error) ? error.code : 'not ours';
  }
};
const change = (appointment: Appointment, edit: Edit, now = NOW) =>
  changeAppointment(appointment, edit, now, 2);

describe('moving', () => {
  it('one leaves the others where they are', () => {
    const { kept, next } = change(series(), {
      ...{ occurrence: keyOf('2026-03-31T19:00'), scope: 'this' },
      start: at('2026-04-02T20:00'),
    });
    expect(next).toBeNull();
    expect(held(kept)).toEqual([
      '2026-03-24T19:00',
      '2026-04-02T20:00',
      '2026-04-07T19:00',
      '2026-04-14T19:00',
    ]);
  });

  it('the later ones splits the series there, and keeps the time of the wall', () => {
    const { kept, next } = change(series(), {
      ...{ occurrence: keyOf('2026-03-31T19:00'), scope: 'following' },
      start: at('2026-04-01T20:00'),
    });
    expect(held(kept)).toEqual(['2026-03-24T19:00']);
    expect(kept.rule).toBeNull();
    expect(held(next)).toEqual(['2026-04-01T20:00', '2026-04-08T20:00', '2026-04-15T20:00']);
  });

  it('all of them moves also over summer time', () => {
    const { kept, next } = change(series(), {
      ...{ occurrence: keyOf('2026-04-07T19:00'), scope: 'all' },
      start: at('2026-04-05T10:30'),
    });
    expect(next).toBeNull();
    expect(held(kept)).toEqual([
      '2026-03-22T10:30',
      '2026-03-29T10:30',
      '2026-04-05T10:30',
      '2026-04-12T10:30',
    ]);
  });

  it('all of a series that has begun leaves what has been', () => {
    const now = at('2026-04-01T09:00');
    const { kept, next } = change(
      series(),
      { occurrence: keyOf('2026-04-14T19:00'), scope: 'all', start: at('2026-04-14T18:00') },
      now,
    );
    expect(held(kept)).toEqual(['2026-03-24T19:00', '2026-03-31T19:00']);
    expect(held(next)).toEqual(['2026-04-07T18:00', '2026-04-14T18:00']);
  });

  it('a monthly one keeps its place in the month of the new day', () => {
    const monthly = aSeries('FREQ=MONTHLY;BYDAY=4TU;COUNT=3');
    const { kept } = change(monthly, {
      ...{ occurrence: monthly.start, scope: 'all' },
      start: at('2026-03-26T19:00'),
    });
    expect(held(kept)).toEqual(['2026-03-26T19:00', '2026-04-23T19:00', '2026-05-28T19:00']);
  });

  it('keeps cancelled what was cancelled, on its new day', () => {
    const without = cancelAppointment(
      series(),
      { occurrence: keyOf('2026-03-31T19:00'), scope: 'this' },
      NOW,
    );
    const edit = {
      occurrence: keyOf('2026-03-24T19:00'),
      scope: 'all',
      start: at('2026-03-25T19:00'),
    } as const;
    const { kept } = change(without, edit);
    expect(held(kept)).toEqual(['2026-03-25T19:00', '2026-04-08T19:00', '2026-04-15T19:00']);
  });

  it('asks anew about a new time alone, and not about a new place', () => {
    const occurrence = keyOf('2026-03-24T19:00');
    const place = { occurrence, scope: 'all', place: 'online', placeLine: '' } as const;
    expect(change(series(), place).kept.asked).toBe(0);
    expect(change(series(), { ...place, minutes: 90 }).kept.asked).toBe(2);
    const one = change(series(), { occurrence, scope: 'this', start: at('2026-03-24T20:00') }).kept;
    expect(one).toMatchObject({ asked: 0, changes: [{ occurrence, asked: 2 }] });
  });

  it('a series can become once, and once a series', () => {
    const occurrence = keyOf('2026-04-07T19:00');
    const { kept, next } = change(series(), { occurrence, scope: 'following', rrule: null });
    expect([held(kept), held(next)]).toEqual([
      ['2026-03-24T19:00', '2026-03-31T19:00'],
      ['2026-04-07T19:00'],
    ]);
    const single = planAppointment(aPlan(), NOW);
    const grown = change(single, { occurrence: single.start, scope: 'all', rrule: EVERY_TUESDAY });
    expect(held(grown.kept)).toHaveLength(4);
  });

  it.each<[string, Partial<Edit>, string]>([
    ['appointment.unknown-occurrence', { occurrence: at('2026-03-25T19:00') }, '2026-01-05T09:00'],
    ['appointment.over', {}, '2026-03-24T20:00'],
    ['appointment.in-the-past', { start: NOW - 86_400_000 }, '2026-01-05T09:00'],
    ['appointment.too-far', { start: at('2029-01-01T10:00') }, '2026-01-05T09:00'],
    ['appointment.rule-of-one', { rrule: EVERY_TUESDAY }, '2026-01-05T09:00'],
    ['appointment.impossible-repeat', { scope: 'all', rrule: 'FREQ=DAILY;COUNT=3' }, '2026-01-05T09:00'],
    [
      'appointment.impossible-repeat',
      { scope: 'all', rrule: 'FREQ=WEEKLY;BYDAY=WE;COUNT=3' },
      '2026-01-05T09:00',
    ],
  ])('answers %s to %j', (code, wrong, now) => {
    const edit: Edit = { occurrence: keyOf('2026-03-24T19:00'), scope: 'this', ...wrong };
    expect(refusalOf(() => change(series(), edit, at(now)))).toBe(code);
  });
});

describe('cancelling', () => {
  const cancel = (scope: Edit['scope'], wall: string, now = NOW) =>
    cancelAppointment(series(), { occurrence: keyOf(wall), scope }, now);

  it('one, the later ones, or all that have not been', () => {
    expect(held(cancel('this', '2026-03-31T19:00'))).toHaveLength(3);
    expect(held(cancel('following', '2026-03-31T19:00'))).toEqual(['2026-03-24T19:00']);
    expect(cancel('all', '2026-03-31T19:00').cancelled).toBe(true);
    expect(held(cancel('all', '2026-04-07T19:00', at('2026-04-01T09:00')))).toHaveLength(2);
  });

  it('the last one that was left cancels the whole', () => {
    let left = series();
    for (const { occurrence } of occurrencesOf(series()))
      left = cancelAppointment(left, { occurrence, scope: 'this' }, NOW);
    expect(left.cancelled).toBe(true);
    expect(refusalOf(() => cancelAppointment(left, { occurrence: left.start, scope: 'this' }, NOW))).toBe(
      'appointment.cancelled',
    );
  });
});

describe('what readers are told', () => {
  const first = keyOf('2026-03-24T19:00');
  it('is a request when it is new, a cancellation when it is gone, and nothing when it is as it was', () => {
    const gone = { ...series(), cancelled: true };
    expect(announcementOf(null, series())).toEqual({ method: 'request', what: 'all' });
    expect(announcementOf(series(), gone)).toEqual({ method: 'cancel', what: 'all' });
    expect(announcementOf(null, gone)).toBeNull();
    expect(announcementOf(gone, gone)).toBeNull();
    expect(announcementOf(series(), { ...series(), asked: 9 })).toBeNull();
  });

  it('is one occurrence when only one is different', () => {
    const moved = change(series(), { occurrence: first, scope: 'this', start: at('2026-03-24T20:00') }).kept;
    const less = cancelAppointment(series(), { occurrence: first, scope: 'this' }, NOW);
    expect(announcementOf(series(), moved)).toMatchObject({
      method: 'request',
      occurrence: { occurrence: first },
    });
    expect(announcementOf(series(), less)).toMatchObject({ method: 'cancel', occurrence: { start: first } });
    expect(announcementOf(less, moved)).toMatchObject({ method: 'request', what: 'one' });
  });

  it('is nothing when only the order of its parts is another, as after a stay in the database', () => {
    const { rule, ...others } = series();
    if (rule?.every !== 'week') throw new Error('a weekly series');
    const { end, days, interval, every } = rule;
    expect(announcementOf({ rule: { end, days, interval, every }, ...others }, series())).toBeNull();
  });

  it('is nothing when it was moved and moved back', () => {
    const moved = change(series(), { occurrence: first, scope: 'this', start: at('2026-03-24T20:00') }).kept;
    const back = change(moved, { occurrence: first, scope: 'this', start: first }).kept;
    expect(announcementOf(series(), back)).toBeNull();
  });
});

describe('whatever is split', () => {
  it('loses and doubles nothing', () => {
    const rules = ['FREQ=WEEKLY;BYDAY=TU,SA;COUNT=20', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;UNTIL=20261231'];
    fc.assert(
      fc.property(fc.constantFrom(...rules), fc.integer({ min: 0, max: 19 }), (rrule, nth) => {
        const whole = aSeries(rrule);
        const all = occurrencesOf(whole);
        const { occurrence = whole.start } = all[nth % all.length] ?? {};
        const { kept, next } = change(whole, { occurrence, scope: 'following', placeLine: 'Elders 2' });
        expect([...(next ? held(kept) : []), ...held(next ?? kept)]).toEqual(held(whole));
      }),
    );
  });
});
