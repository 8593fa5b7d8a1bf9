import { maxLength, schema, validate, type SchemaPath } from '@angular/forms/signals';
import { GiveHomeworkBody } from '@tweespraak/homework/contract';
import { occasionCount, weekCount, type Exercise, type Rhythm } from '@tweespraak/homework/domain';
import { addDays, daysBetween, isLocalDate, type LocalDate } from '@tweespraak/shared/kernel';

const A_WEEK = 7;
/** Homework may be planned this far ahead, in days. */
const FURTHEST = 365;
const LONGEST_SENTENCE = 300;
/** Limits of the contract's `RhythmParts`. */
const MOST = { days: 60, times: 7, weeks: 12 } as const;

/** In how many working days a reply may be promised. */
export const REPLY_DAYS = ['1', '2', '3', '5', '10'] as const;

/** As the controls hold it: dates and numbers as text. */
export interface GiveModel {
  for: 'both' | 'a' | 'b';
  together: boolean;
  startsOn: string;
  dueOn: string;
  days: string;
  times: string;
  weeks: string;
  reminds: boolean;
  remindAt: string;
  withoutSteps: readonly string[];
  sentence: string;
  replies: boolean;
  replyWithinDays: string;
}

/** Everything is filled in: giving it is one press. `next` is the day before the next appointment, if there is one. */
export function newGift(exercise: Exercise, today: LocalDate, next: LocalDate | null): GiveModel {
  const { rhythm, who, remindAt } = exercise;
  return {
    for: 'both',
    together: who[0] === 'together',
    startsOn: today,
    dueOn: suggestedDue(rhythm, today, next),
    days: rhythm.kind === 'daily' ? `${rhythm.days}` : '',
    times: rhythm.kind === 'weekly' ? `${rhythm.times}` : '',
    weeks: rhythm.kind === 'weekly' ? `${rhythm.weeks}` : '',
    reminds: remindAt !== undefined,
    remindAt: remindAt ?? '20:00',
    withoutSteps: [],
    sentence: '',
    replies: exercise.done.kind === 'reply-read',
    replyWithinDays: '3',
  };
}

/**
 * The day before the next appointment; a week without one. What is done on many days gets at least as long as its rhythm
 * lasts: two weeks of a diary do not fit before Thursday.
 */
export function suggestedDue(rhythm: Rhythm, startsOn: LocalDate, next: LocalDate | null): LocalDate {
  const wanted = next !== null && next >= startsOn ? next : addDays(startsOn, A_WEEK);
  const needed = addDays(startsOn, lengthInDays(rhythm) - 1);
  return wanted > needed ? wanted : needed;
}

function lengthInDays(rhythm: Rhythm): number {
  return rhythm.kind === 'weekly' ? weekCount(rhythm) * A_WEEK : occasionCount(rhythm);
}

/** As it was filled in, of the same kind as the exercise's own. */
export function rhythmOf({ days, times, weeks }: GiveModel, { rhythm }: Exercise): Rhythm {
  if (rhythm.kind === 'daily') return { kind: 'daily', days: Number(days) };
  if (rhythm.kind === 'weekly') return { kind: 'weekly', times: Number(times), weeks: Number(weeks) };
  return rhythm;
}

export function giveBody(model: GiveModel, exercise: Exercise): GiveHomeworkBody {
  const rhythm = rhythmOf(model, exercise);
  const isOwn = JSON.stringify(rhythm) !== JSON.stringify(exercise.rhythm);
  return GiveHomeworkBody.parse({
    exercise: exercise.key,
    for: model.for,
    together: model.together && model.for === 'both',
    startsOn: model.startsOn,
    dueOn: model.dueOn,
    rhythm: isOwn ? rhythm : null,
    remindAt: model.reminds ? model.remindAt : null,
    withoutSteps: [...model.withoutSteps],
    sentence: model.sentence.trim() || null,
    replyWithinDays: model.replies ? Number(model.replyWithinDays) : null,
  });
}

/** `t` gives the words under `homework.give.error`. */
export function giveRules(today: () => LocalDate, exercise: () => Exercise, t: (key: string) => string) {
  return schema<GiveModel>((path) => {
    validate(path.startsOn, ({ value }) => problem(dayProblem(value(), today())));
    validate(path.dueOn, ({ value, valueOf }) =>
      problem(dayProblem(value(), today()) || (value() < valueOf(path.startsOn) ? 'beforeStart' : '')),
    );
    count(path.days, () => exercise().rhythm.kind === 'daily', 2, MOST.days);
    count(path.times, () => exercise().rhythm.kind === 'weekly', 1, MOST.times);
    count(path.weeks, () => exercise().rhythm.kind === 'weekly', 1, MOST.weeks);
    validate(path.remindAt, ({ value, valueOf }) =>
      problem(valueOf(path.reminds) && !/^\d\d:\d\d$/.test(value()) ? 'time' : ''),
    );
    maxLength(path.sentence, LONGEST_SENTENCE);
  });

  function count(of: SchemaPath<string>, asked: () => boolean, low: number, high: number): void {
    validate(of, ({ value }) => {
      const number = Number(value());
      const fits = Number.isInteger(number) && number >= low && number <= high;
      return problem(asked() && !fits ? 'count' : '');
    });
  }

  function problem(word: string): { kind: string; message: string } | undefined {
    return word ? { kind: word, message: t(word) } : undefined;
  }
}

function dayProblem(day: string, today: LocalDate): string {
  if (!isLocalDate(day)) return 'date';
  if (day < today) return 'past';
  return daysBetween(today, day) > FURTHEST ? 'far' : '';
}
