import { maxLength, schema, validate, type SchemaPath } from '@angular/forms/signals';
import { AssignRoundsBody } from '@tweespraak/pillars/contract';
import { repeatDates } from '@tweespraak/pillars/domain';
import type { Text } from '@tweespraak/platform/web';
import { addDays, isDomainError, isLocalDate, type LocalDate } from '@tweespraak/shared/kernel';

/** How long a couple has by default, in days, and how long a series goes on, in weeks. */
const DAYS_TO_ANSWER = 14;
const WEEKS_OF_SERIES = 26;
const LONGEST_MESSAGE = 500;

/** The test looks back on four weeks: more often than that asks about the same weeks twice. */
export const INTERVALS = ['4', '6', '8', '12', '26'] as const;

/** As the controls hold it: dates and numbers as text. */
export interface AssignModel {
  start: 'now' | 'date';
  opensOn: string;
  dueOn: string;
  repeats: boolean;
  everyWeeks: string;
  until: string;
  message: string;
}

export function newAssignment(today: LocalDate): AssignModel {
  return {
    start: 'now',
    opensOn: today,
    dueOn: dueAfter(today),
    repeats: false,
    everyWeeks: '8',
    until: addDays(today, WEEKS_OF_SERIES * 7),
    message: '',
  };
}

export function dueAfter(opensOn: LocalDate): LocalDate {
  return addDays(opensOn, DAYS_TO_ANSWER);
}

/** The first days of the rounds that would be made; empty while the dates do not make sense. */
export function plannedDays(model: AssignModel): readonly LocalDate[] {
  if (!isLocalDate(model.opensOn)) return [];
  if (!model.repeats) return [model.opensOn];
  try {
    return repeatDates(model.opensOn, Number(model.everyWeeks), model.until);
  } catch {
    return [];
  }
}

/** `t` is under `coach.assign.error`. */
export function assignRules(today: () => LocalDate, t: Text) {
  return schema<AssignModel>((path) => {
    day(path.opensOn, (opensOn) => (opensOn < today() ? t('past') : ''), t);
    day(path.dueOn, (dueOn, { opensOn }) => (dueOn < opensOn ? t('due') : ''), t);
    validate(path.until, ({ value, valueOf }) => {
      if (!valueOf(path.repeats)) return undefined;
      const words = seriesProblem(valueOf(path.opensOn), valueOf(path.everyWeeks), value(), t);
      return words ? { kind: 'series', message: words } : undefined;
    });
    maxLength(path.message, LONGEST_MESSAGE);

    function day(
      of: SchemaPath<string>,
      problem: (date: string, model: { opensOn: string }) => string,
      text: Text,
    ): void {
      validate(of, ({ value, valueOf }) => {
        if (!isLocalDate(value())) return { kind: 'date', message: text('date') };
        const words = problem(value(), { opensOn: valueOf(path.opensOn) });
        return words ? { kind: 'day', message: words } : undefined;
      });
    }
  });
}

function seriesProblem(opensOn: string, everyWeeks: string, until: string, t: Text): string {
  try {
    repeatDates(opensOn, Number(everyWeeks), until);
    return '';
  } catch (error) {
    if (isDomainError(error, 'schedule.too-many')) return t('tooMany');
    return t(isDomainError(error, 'schedule.until') ? 'until' : 'date');
  }
}

export function assignBody(coupleIds: readonly string[], model: AssignModel): AssignRoundsBody {
  const { opensOn, dueOn, repeats, everyWeeks, until, message } = model;
  const repeat = repeats ? { everyWeeks: Number(everyWeeks), until } : null;
  return AssignRoundsBody.parse({ coupleIds, opensOn, dueOn, repeat, message });
}
