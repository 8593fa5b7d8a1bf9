import { inject } from '@angular/core';
import { Formats, injectText } from '@tweespraak/platform/web';
import { addDays, type LocalDate } from '@tweespraak/shared/kernel';

/** Both days included. */
export interface Days {
  readonly from: LocalDate;
  readonly until: LocalDate;
}

export type PeriodKind =
  | { readonly kind: 'quarter'; readonly quarter: number; readonly year: string }
  | { readonly kind: 'year'; readonly year: string }
  | { readonly kind: 'days' };

/** A whole quarter or a whole year has a name; any other period is its two days. */
export function kindOfPeriod({ from, until }: Days): PeriodKind {
  const year = from.slice(0, 4);
  if (from === `${year}-01-01` && until === `${year}-12-31`) return { kind: 'year', year };
  const month = Number(from.slice(5, 7));
  const isQuarter = month % 3 === 1 && from.endsWith('-01') && addDays(until, 1) === threeMonthsOn(from);
  return isQuarter ? { kind: 'quarter', quarter: (month + 2) / 3, year } : { kind: 'days' };
}

/** First day of a month up to the last day of one. */
export function isWholeMonths({ from, until }: Days): boolean {
  return from.endsWith('-01') && addDays(until, 1).endsWith('-01') && from <= until;
}

/** "3e kwartaal 2026" and "1 jul 2026 t/m 30 sep 2026". Call in an injection context, where the texts `reports` are there. */
export function injectPeriodWords(): { name(days: Days): string; days(days: Days): string } {
  const t = injectText('reports.period');
  const formats = inject(Formats);
  const days = ({ from, until }: Days) =>
    t('days', { from: formats.day(from, 'short'), until: formats.day(until, 'short') });
  return {
    days,
    name: (period) => {
      const kind = kindOfPeriod(period);
      if (kind.kind === 'days') return days(period);
      return kind.kind === 'year' ? kind.year : t('quarter', { n: kind.quarter, year: kind.year });
    },
  };
}

function threeMonthsOn(from: LocalDate): LocalDate {
  const [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  return month === 10 ? `${year + 1}-01-01` : `${year}-${`${month + 3}`.padStart(2, '0')}-01`;
}
