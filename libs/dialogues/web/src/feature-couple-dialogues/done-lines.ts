import type { CoachDialogue } from '@tweespraak/dialogues/contract';
import {
  PILLARS,
  doneBetween,
  doneWords,
  isCompleted,
  scripts,
  type CoupleSeries,
  type Pillar,
} from '@tweespraak/dialogues/domain';
import { addDays, localDateIn, type LocalDate, type Locale } from '@tweespraak/shared/kernel';

/** What was done in the time between two measurements, or since the last one. Beside it what was measured; never that one did the other. */
export interface DoneLine {
  readonly from: LocalDate;
  /** The later measurement; `null`: until now. */
  readonly to: LocalDate | null;
  readonly done: string;
  readonly changes: readonly {
    readonly pillar: Pillar;
    readonly delta: number;
    readonly isReliable: boolean;
  }[];
}

/** As many pillars as one line can bear. */
const MOST_PILLARS = 2;

/** The latest time between two measurements and the time since, newest first; nothing about a time in which nothing was done. */
export function doneLines(
  dialogues: readonly CoachDialogue[],
  series: CoupleSeries | null,
  {
    today,
    timeZone,
    locale,
  }: { readonly today: LocalDate; readonly timeZone: string; readonly locale: Locale },
): DoneLine[] {
  const dated = dialogues.map((dialogue) => ({
    ...dialogue,
    key: dialogue.type,
    endedOn: dialogue.endedAt ? localDateIn(new Date(dialogue.endedAt), timeZone) : null,
  }));
  const [last, before] = (series?.rounds ?? []).map(({ date }) => date).toReversed();
  const words = (from: LocalDate, to: LocalDate) => doneWords(doneBetween(dated, from, to), locale);
  const within = (from: LocalDate, to: LocalDate) =>
    dated.filter(({ endedOn }) => endedOn !== null && endedOn >= from && endedOn < to).filter(isCompleted);
  return [
    ...(last ? [{ from: last, to: null, done: words(last, addDays(today, 1)), changes: [] }] : []),
    ...(last && before && series
      ? [
          {
            from: before,
            to: last,
            done: words(before, last),
            changes: changesOf(series, within(before, last)),
          },
        ]
      : []),
  ].filter(({ done }) => done !== '');
}

/** The pillars that their coach tied these dialogues to; without any, the first pillar of each type. */
function changesOf(
  { pillars }: CoupleSeries,
  done: readonly Pick<CoachDialogue, 'type' | 'pillar'>[],
): DoneLine['changes'] {
  const tied = done.flatMap(({ pillar }) => PILLARS.filter((key) => key === pillar));
  const meant = tied.length > 0 ? tied : done.flatMap(({ type }) => scripts[type].pillars.slice(0, 1));
  return [...new Set(meant)].slice(0, MOST_PILLARS).flatMap((pillar) => {
    const change = pillars.find((found) => found.pillar === pillar)?.couple.sincePrevious;
    return change ? [{ pillar, delta: change.delta, isReliable: change.class !== 'none' }] : [];
  });
}
