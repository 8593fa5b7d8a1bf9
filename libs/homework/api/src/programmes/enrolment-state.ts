import type { Enrolment, Pause } from '@tweespraak/homework/domain';
import { type LocalDate, localDateIn } from '@tweespraak/shared/kernel';
import { onWall } from '../reminders/reminder-times';
import type { EnrolmentRow, StepRow } from './enrolments.sql';

/** On the practice's wall: when a programme begins that was started for a day to come. */
const MORNING = '09:00';

export type EnrolmentState = 'running' | 'paused' | 'finished' | 'cancelled';

export function stateOf(row: EnrolmentRow): EnrolmentState {
  if (row.cancelledAt) return 'cancelled';
  if (row.finishedAt) return 'finished';
  return row.pausedAt ? 'paused' : 'running';
}

/** As the engine of the domain knows it. A start of today keeps still for the time to undo (`undoSeconds`). */
export function enrolmentOf(row: EnrolmentRow, timeZone: string, undoSeconds: number): Enrolment {
  return {
    steps: row.steps,
    startedAt: beginOf(row, timeZone, undoSeconds).getTime(),
    pauses: pausesOf(row),
    cancelledAt: row.cancelledAt?.getTime() ?? null,
  };
}

export function beginOf(
  { startsOn, startedAt }: { readonly startsOn: LocalDate; readonly startedAt: Date },
  timeZone: string,
  undoSeconds: number,
): Date {
  if (startsOn > localDateIn(startedAt, timeZone)) return onWall(startsOn, MORNING, timeZone);
  return new Date(startedAt.getTime() + undoSeconds * 1000);
}

function pausesOf({ pauses, pausedAt }: EnrolmentRow): Pause[] {
  return [...pauses, ...(pausedAt ? [{ from: pausedAt.getTime(), to: null }] : [])];
}

/** Given, or passed over. */
export const hasCome = ({ state }: Pick<StepRow, 'state'>): boolean =>
  state === 'delivered' || state === 'skipped';
