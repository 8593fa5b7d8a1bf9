import type { AccessLogEntry } from '@tweespraak/couples/contract';
import { accessDays } from './access-days';

let last = 0;
const entry = (at: string, changes: Partial<AccessLogEntry> = {}): AccessLogEntry => ({
  id: `00000000-0000-4000-8000-${String((last += 1)).padStart(12, '0')}`,
  at,
  actor: 'Marit Lindeboom',
  actorRole: 'coach',
  isMe: false,
  byProgram: false,
  action: 'couple.read',
  outcome: 'done',
  ...changes,
});

describe('who looked, by day', () => {
  it('turns the day at midnight of the practice, not of the server', () => {
    const days = accessDays(
      [entry('2026-11-20T23:30:00Z'), entry('2026-11-20T22:30:00Z')],
      'Europe/Amsterdam',
    );
    expect(days.map(({ day }) => day)).toEqual(['2026-11-21', '2026-11-20']);
  });

  it('folds the same act of the same person into one line, from first to last', () => {
    const [day] = accessDays(
      [entry('2026-11-20T12:00:02Z'), entry('2026-11-20T12:00:01Z'), entry('2026-11-20T11:00:00Z')],
      'Europe/Amsterdam',
    );
    expect(day?.lines).toHaveLength(1);
    expect(day?.lines[0]).toMatchObject({
      times: 3,
      from: '2026-11-20T11:00:00Z',
      to: '2026-11-20T12:00:02Z',
    });
  });

  it.each([
    ['person', { actor: 'Jonas Wilgentak' }],
    ['act', { action: 'dossier.read' }],
    ['outcome', { outcome: 'denied' as const }],
    ['side', { isMe: true }],
    ['means', { byProgram: true }],
  ])('keeps apart what differs: %s', (_, changes) => {
    const [day] = accessDays([entry('2026-11-20T12:00:02Z'), entry('2026-11-20T12:00:01Z', changes)], 'UTC');
    expect(day?.lines).toHaveLength(2);
  });

  it('is empty without entries', () => {
    expect(accessDays([], 'UTC')).toEqual([]);
  });
});
