import { daysBetween, type LocalDate } from '@tweespraak/shared/kernel';
import type { Room } from '../engine/room';
import type { Cycle, Script } from '../script/script';

const DAYS_IN_A_WEEK = 7;

/**
 * Which day (or week) of a practice it is, 1 for the one in which it began; both dates on the practice's wall.
 * Throws DomainError `date.invalid`.
 */
export function practiceDay(script: Script, startedOn: LocalDate, today: LocalDate): number {
  const days = daysBetween(startedOn, today);
  return 1 + (script.cycle?.unit === 'week' ? Math.floor(days / DAYS_IN_A_WEEK) : days);
}

/** How far a couple is. How many were completed, of how many; never a row without a gap, and never what was missed. */
export interface PracticeProgress {
  readonly unit: Cycle['unit'];
  readonly completed: number;
  readonly length: number;
}

/** `null` for a dialogue that is no practice of days or weeks. */
export function practiceProgress(script: Script, room: Room): PracticeProgress | null {
  if (!script.cycle || !room.cycle) return null;
  return { unit: script.cycle.unit, completed: room.cycle.completed, length: room.cycle.length };
}

/** How many days or weeks may be planned at once: whole, at least 1 and never over the script's maximum (C12: 14 days). */
export function practiceLength(script: Script, wanted?: number): number | null {
  if (!script.cycle) return null;
  const length = Math.floor(wanted ?? script.cycle.length);
  return Math.min(Math.max(1, length), script.cycle.max);
}
