import {
  PERIOD_PRESETS,
  checkPeriod,
  periodPresets,
  type Period,
  type PeriodPreset,
} from '@tweespraak/reports/domain';
import { DomainError, type LocalDate } from '@tweespraak/shared/kernel';

/** What an address asks for, read against the practice's own today. */
export interface ChosenPeriod {
  readonly period: Period;
  /** `null`: one's own months. */
  readonly preset: PeriodPreset | null;
  /** Why the address was not followed, as a code; empty when it was. */
  readonly refused: string;
}

/** The quarter before when nothing was asked for, or something that is no period. */
export function chosenPeriod(
  from: string | undefined,
  to: string | undefined,
  today: LocalDate,
): ChosenPeriod {
  const presets = periodPresets(today);
  const usual = { period: presets.previousQuarter, preset: 'previousQuarter' as const };
  if (!from && !to) return { ...usual, refused: '' };
  try {
    const period = checkPeriod({ from: from ?? '', to: to ?? '' }, today);
    const preset = PERIOD_PRESETS.find((one) => isSame(presets[one], period)) ?? null;
    return { period, preset, refused: '' };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { ...usual, refused: error.code };
  }
}

/** First days of the months that can be chosen, latest first. */
export function monthsUntil(today: LocalDate, count: number): readonly LocalDate[] {
  const last = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, back) => firstOf(last - back));
}

/** The last day of the month that begins on `first`. */
export function lastOf(first: LocalDate): LocalDate {
  const next = firstOf(Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)));
  return new Date(Date.parse(`${next}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

function firstOf(month: number): LocalDate {
  return `${Math.floor(month / 12)}-${`${(month % 12) + 1}`.padStart(2, '0')}-01`;
}

function isSame(one: Period, other: Period): boolean {
  return one.from === other.from && one.to === other.to;
}
