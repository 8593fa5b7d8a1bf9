import type { MyHomeworkDetail } from '@tweespraak/homework/contract';
import type { OwnEntry } from '@tweespraak/homework/domain';
import { daysBetween } from '@tweespraak/shared/kernel';

/** One's own handed-in entries as the figures need them: by day, and in a week by turn. A declined one has no figures. */
export function figureEntries({ item, entries }: MyHomeworkDetail): OwnEntry[] {
  const { rhythm, startsOn } = item;
  return entries
    .filter(({ handedInAt, declined }) => handedInAt !== null && !declined)
    .map(({ day, answers }) => {
      const days = daysBetween(startsOn, day);
      const occasion =
        rhythm.kind === 'weekly' ? Math.floor(days / 7) * rhythm.times + (days % 7) + 1 : days + 1;
      return { occasion, on: day, answers };
    });
}
