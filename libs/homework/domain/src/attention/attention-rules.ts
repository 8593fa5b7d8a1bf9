import { dropOf, type Seat } from '@tweespraak/pillars/domain';
import { daysBetween, localDateIn, type LocalDate } from '@tweespraak/shared/kernel';
import {
  type AttentionDay,
  type AttentionFacts,
  type AttentionItem,
  ENTRY_DAYS,
  type OpenSeat,
  type ProgrammePlace,
  TEST_DAYS,
} from './attention';

/** Put off so many times: it is not about the evening any more. */
const POSTPONEMENTS = 2;

type Found = Omit<AttentionItem, 'coupleId'>;
export type AttentionRule = (facts: AttentionFacts, day: AttentionDay) => Found[];

/** A round waits for one of the two, or for both, for a week or more. */
export const noTest: AttentionRule = ({ tests }, { today }) =>
  tests
    .map((test) => ({ test, days: daysBetween(test.opensOn, today) }))
    .filter(({ test, days }) => (test.a || test.b) && days >= TEST_DAYS)
    .map(({ test, days }) => ({
      kind: 'no-test',
      occasion: `no-test:${test.id}`,
      seat: onlyOf([...(test.a ? ['a' as const] : []), ...(test.b ? ['b' as const] : [])]),
      days,
      suggestion: 'remind',
      objectId: test.id,
    }));

/** The same homework was put off twice by one person. Once more is another occasion. */
export const homeworkPutOff: AttentionRule = ({ homework }) =>
  homework
    .filter(({ postponements }) => postponements >= POSTPONEMENTS)
    .map(({ homeworkId, seat, postponements }) => ({
      kind: 'second-postponement',
      occasion: `put-off:${homeworkId}:${seat}:${postponements}`,
      seat,
      days: null,
      suggestion: 'lighter-homework',
      objectId: homeworkId,
    }));

/** Two dialogues in four weeks got a "not now"; it is about somebody when one person said both. */
export const dialoguePutOff: AttentionRule = ({ dialogues }) => {
  const notNow = dialogues
    .filter(({ status }) => status === 'not-now')
    .toSorted((x, y) => x.at.getTime() - y.at.getTime() || (x.id < y.id ? -1 : 1));
  const latest = notNow.at(-1);
  if (!latest || notNow.length < POSTPONEMENTS) return [];
  const seats = new Set(notNow.map(({ seat }) => seat));
  return [
    {
      kind: 'second-postponement',
      occasion: `not-now:${latest.id}`,
      seat: seats.size === 1 ? latest.seat : null,
      days: null,
      suggestion: 'plan-dialogue',
      objectId: latest.id,
    },
  ];
};

/** Homework runs and nothing was handed in for ten days. One item a couple: of who waited longest, or of both. */
export const noEntry: AttentionRule = ({ homework }, day) => {
  const silent = homework
    .map((open) => ({ open, days: silentDays(open, day) }))
    .filter(({ days }) => days >= ENTRY_DAYS)
    .toSorted((x, y) => y.days - x.days);
  const longest = silent[0];
  if (!longest) return [];
  const { homeworkId, seat, lastEntryAt } = longest.open;
  return [
    {
      kind: 'no-entry',
      occasion: `no-entry:${homeworkId}:${seat}:${lastEntryAt?.toISOString() ?? 'none'}`,
      seat: onlyOf([...new Set(silent.map(({ open }) => open.seat))]),
      days: longest.days,
      suggestion: 'call',
      objectId: homeworkId,
    },
  ];
};

/** A pause that nobody came back from. */
export const unreturnedPause: AttentionRule = ({ dialogues }, { today, timeZone }) =>
  dialogues
    .filter(({ status }) => status === 'lapsed')
    .map(({ id, at }) => ({
      kind: 'unreturned-pause',
      occasion: `pause:${id}`,
      seat: null,
      days: daysBetween(localDateIn(at, timeZone), today),
      suggestion: 'plan-dialogue',
      objectId: id,
    }));

/** The latest round shows a reliable drop, or that the two go apart; as the rest of the product judges it. */
export const drop: AttentionRule = ({ latest }, day) => {
  const found = latest && dropOf(latest, day);
  if (!latest || !found) return [];
  const apart = found.kind === 'apart';
  return [
    {
      kind: apart ? 'apart' : 'reliable-drop',
      occasion: `drop:${latest.roundId}`,
      seat: found.who,
      days: null,
      suggestion: apart ? 'plan-session' : 'look-at-pillars',
      objectId: latest.roundId,
    },
  ];
};

/** A step of a programme could not be given. */
export const programmeStuck: AttentionRule = ({ stuck }) =>
  stuck.map((place) => ofProgramme('programme-stuck', 'stuck', place));

/** A programme has come to a word for the coach alone. */
export const programmeNote: AttentionRule = ({ notes }) =>
  notes.map((place) => ofProgramme('programme-note', 'note', place));

function ofProgramme(
  kind: 'programme-stuck' | 'programme-note',
  word: string,
  { enrolmentId, step }: ProgrammePlace,
): Found {
  return {
    kind,
    occasion: `${word}:${enrolmentId}:${step}`,
    ...{ seat: null, days: null },
    suggestion: 'look-at-programme',
    objectId: enrolmentId,
  };
}

/** Days without an entry while this homework ran: since the start, or since the latest one after it. */
function silentDays({ startsOn, lastEntryAt }: OpenSeat, { today, timeZone }: AttentionDay): number {
  const last: LocalDate | null = lastEntryAt && localDateIn(lastEntryAt, timeZone);
  return daysBetween(last !== null && last > startsOn ? last : startsOn, today);
}

function onlyOf(seats: readonly Seat[]): Seat | null {
  return seats.length === 1 ? (seats[0] ?? null) : null;
}
