import type { CouplePillars } from '@tweespraak/pillars/contract';
import { roundsOf } from './report-rounds';

const outcome = (score: number, submittedAt: string) => ({
  ...{ personId: '00000000-0000-4000-8000-000000000001', answers: [], submittedAt, quality: [] },
  ...{ scores: Array.from({ length: 9 }, () => score), total: score, guesses: [], importance: [] },
});
const round = (id: string, isOpen: boolean, day: string): CouplePillars['finished'][number] => ({
  ...{ id, opensOn: day, isOpen, releaseAt: null },
  ...{ instrumentVersion: '9p-36@1', parametersVersion: 'placeholder@1' },
  finishedAt: `${day}T23:30:00.000Z`,
  a: outcome(40, `${day}T08:00:00.000Z`),
  b: outcome(70, `${day}T23:30:00.000Z`),
});
const finished = [round('open', true, '2026-03-01'), round('shut', false, '2026-05-01')];
const ZONE = 'Europe/Amsterdam';

describe('the measurements of an edition', () => {
  it('are those that are open for both, and all that both handed in for the coach', () => {
    const ids = (edition: 'joint' | 'coach') =>
      roundsOf(edition, null, { finished }, ZONE).map(({ roundId }) => roundId);
    expect(ids('joint')).toEqual(['open']);
    expect(ids('coach')).toEqual(['open', 'shut']);
  });

  it('of one partner have nothing of the other, and the day of the own handing in', () => {
    const [one, ...more] = roundsOf('own', 'a', { finished }, ZONE);
    expect(more).toEqual([]);
    expect(one).toMatchObject({ date: '2026-03-01', b: null });
    expect(JSON.stringify(one)).not.toContain('70');
  });

  it('of both are of the day on the wall on which the second handed in', () => {
    expect(roundsOf('joint', null, { finished }, ZONE)[0]?.date).toBe('2026-03-02');
  });
});
