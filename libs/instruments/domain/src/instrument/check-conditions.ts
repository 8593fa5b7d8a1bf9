import type { InstrumentProblem } from './instrument-problem';
import { type Expression, isSmall, itemsIn, looksAtSelf } from './expression';
import { isAsked, type Item } from './instrument';

/** Problems of conditions: they look back only (at items before them), so that one walk along the items decides them all. */
export function checkConditions(items: readonly Item[]): InstrumentProblem[] {
  const before = new Set<string>();
  const all = new Set(items.filter(isAsked).map(({ id }) => id));
  return items.flatMap((item, i) => {
    const relevant = judge(`items.${i}.relevant`, item.relevant, before, all, false);
    if (isAsked(item)) before.add(item.id);
    return [...relevant, ...judge(`items.${i}.constraint`, item.constraint, before, all, isAsked(item))];
  });
}

function judge(
  path: string,
  condition: Expression | null,
  before: ReadonlySet<string>,
  all: ReadonlySet<string>,
  selfAllowed: boolean,
): InstrumentProblem[] {
  if (!condition) return [];
  const problems: InstrumentProblem[] = [];
  if (!isSmall(condition)) problems.push({ path, code: 'condition.too-deep' });
  if (!selfAllowed && looksAtSelf(condition)) problems.push({ path, code: 'condition.no-answer-here' });
  const items = itemsIn(condition);
  if (items.some((id) => !all.has(id))) problems.push({ path, code: 'condition.unknown-item' });
  else if (items.some((id) => !before.has(id))) problems.push({ path, code: 'condition.looks-forward' });
  return problems;
}
