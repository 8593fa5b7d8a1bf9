import type { CaseloadRow } from './caseload-rows';

export const SHOWS = ['all', 'ready', 'open', 'attention', 'archived'] as const;
export type Show = (typeof SHOWS)[number];

export const SORTS = ['activity', 'name', 'score', 'change', 'due'] as const;
export type Sort = (typeof SORTS)[number];

/** What the address says: `?q=noor&show=ready&sort=name`. Anything unknown is the first of its list. */
export interface CaseloadView {
  readonly q: string;
  readonly show: Show;
  readonly sort: Sort;
}

export function caseloadView(
  q: string | undefined,
  show: string | undefined,
  sort: string | undefined,
): CaseloadView {
  return {
    q: q ?? '',
    show: SHOWS.find((known) => known === show) ?? 'all',
    sort: SORTS.find((known) => known === sort) ?? 'activity',
  };
}

const SHOWN: Readonly<Record<Show, (row: CaseloadRow) => boolean>> = {
  all: (row) => !row.archived,
  ready: (row) => row.state.kind === 'ready' || row.state.kind === 'agreeing',
  open: (row) => row.state.kind === 'answering',
  attention: (row) => row.attention && !row.archived,
  archived: (row) => row.archived,
};

const ORDER: Readonly<Record<Sort, (x: CaseloadRow, y: CaseloadRow) => number>> = {
  activity: (x, y) => y.lastActivityAt.localeCompare(x.lastActivityAt),
  name: byName,
  score: (x, y) => lowestFirst(x.mean, y.mean),
  change: (x, y) => lowestFirst(x.change?.delta ?? null, y.change?.delta ?? null),
  due: (x, y) => dueOf(x).localeCompare(dueOf(y)),
};

/** The rows to show, in their order; names break ties, and couples without a figure come last. */
export function viewRows(rows: readonly CaseloadRow[], { q, show, sort }: CaseloadView): CaseloadRow[] {
  const words = plain(q).split(/\s+/).filter(Boolean);
  return rows
    .filter(SHOWN[show])
    .filter((row) => words.every((word) => plain(`${row.names} ${row.familyNames}`).includes(word)))
    .toSorted((x, y) => ORDER[sort](x, y) || byName(x, y));
}

/** How many couples each choice shows. */
export function countShown(rows: readonly CaseloadRow[]): Readonly<Record<Show, number>> {
  const count = (show: Show) => rows.filter(SHOWN[show]).length;
  return {
    all: count('all'),
    ready: count('ready'),
    open: count('open'),
    attention: count('attention'),
    archived: count('archived'),
  };
}

function byName(x: CaseloadRow, y: CaseloadRow): number {
  return x.names.localeCompare(y.names);
}

/** The low ones are what a coach looks for; a missing figure is no low figure. */
function lowestFirst(x: number | null, y: number | null): number {
  if (x === null || y === null) return Number(x === null) - Number(y === null);
  return x - y;
}

function dueOf({ state }: CaseloadRow): string {
  if (state.kind === 'ready' || state.kind === 'agreeing') return '0';
  return 'on' in state ? state.on : '9';
}

/** "Zoë" is found by "zoe". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
}
