import { periodPresets } from '@tweespraak/reports/domain';
import { addDays, type LocalDate } from '@tweespraak/shared/kernel';
import { DEMO_GROUP, GROUP_DIALOGUES, GROUP_HOMEWORK } from './demo-group';

const DAYS = Array.from({ length: 366 }, (_, nth): LocalDate => addDays('2026-01-01', nth));

describe('the group that fills the demo’s report', () => {
  const inQuarterBefore = (today: LocalDate) => {
    const { from, to } = periodPresets(today).previousQuarter;
    return (daysAgo: number) => {
      const date = addDays(today, -Math.floor(daysAgo));
      return from <= date && date <= to;
    };
  };

  it('was measured again, talked and did homework in the quarter before any day of the year', () => {
    for (const today of DAYS) {
      const isIn = inQuarterBefore(today);
      const measured = DEMO_GROUP.filter(({ rounds }) =>
        rounds.slice(1).some((one) => isIn(one.weeksAgo * 7)),
      );
      const talked = Object.values(GROUP_DIALOGUES).filter((all) =>
        all.some(({ hoursAgo }) => isIn((hoursAgo ?? 0) / 24)),
      );
      const given = Object.values(GROUP_HOMEWORK).filter((all) =>
        all.some(({ daysAgo }) => daysAgo - 6 >= 14 && isIn(daysAgo - 6)),
      );
      for (const couples of [measured, talked, given])
        expect([today, couples.length >= 10]).toEqual([today, true]);
    }
  });

  it('has names of its own for everybody, and no two keys alike', () => {
    const people = DEMO_GROUP.flatMap(({ a, b }) => [a, b]);
    expect(new Set(people.map(({ key }) => key)).size).toBe(48);
    expect(new Set(people.map(({ givenName }) => givenName)).size).toBe(48);
  });
});
