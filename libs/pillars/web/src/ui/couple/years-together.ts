/**
 * Whole years from `2014` or `2014-05` to a date (`YYYY-MM-DD`); without a month the year's turn counts. `null` for
 * anything else, and for a time to come.
 */
export function yearsTogether(since: string, today: string): number | null {
  const [, year, month] = /^(\d{4})(?:-(\d{2}))?$/.exec(since) ?? [];
  if (year === undefined) return null;
  const [thisYear, thisMonth] = today.split('-').map(Number);
  if (thisYear === undefined || thisMonth === undefined) return null;
  const notYet = month !== undefined && Number(month) > thisMonth ? 1 : 0;
  const years = thisYear - Number(year) - notYet;
  return years >= 0 ? years : null;
}
