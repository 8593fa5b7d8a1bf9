export type DayPart = 'morning' | 'afternoon' | 'evening';

/** The part of the day on the wall of the practice: afternoon from 12, evening from 18 till 5. */
export function dayPart(now: Date, timeZone: string): DayPart {
  const hour = Number(
    new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(now),
  );
  if (hour < 5 || hour >= 18) return 'evening';
  return hour < 12 ? 'morning' : 'afternoon';
}
