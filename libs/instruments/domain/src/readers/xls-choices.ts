import type { Locale } from '@tweespraak/shared/kernel';
import { MOST_OPTIONS, type Option } from '../instrument/instrument';
import type { LeftList } from './left-behind';
import { isEmpty } from './reading';
import { rowsOf, type Sheet } from './xls-sheet';

const COLUMNS = ['list_name', 'list name', 'name', 'value', 'label', 'score'];

/**
 * The lists of the choices sheet. What a choice counts for is its `score` column when there is one, else its name when that
 * is a number, else nothing.
 */
export function readChoices(
  sheet: Sheet | undefined,
  fallback: Locale,
  left: LeftList,
): ReadonlyMap<string, readonly Option[]> {
  const lists = new Map<string, Option[]>();
  for (const row of sheet ? rowsOf(sheet, COLUMNS, fallback, left) : []) {
    const list = row.cell('list_name') || row.cell('list name');
    const value = row.cell('name') || row.cell('value');
    if (!list && !value) continue;
    const options = lists.get(list) ?? [];
    const unusable = !list || !value || value.length > 80 || options.some((one) => one.value === value);
    if (unusable) left.add(row.number, value || list, 'choice.incomplete', 'choices');
    else if (options.length >= MOST_OPTIONS) left.add(row.number, list, 'too-many-choices', 'choices');
    else {
      const label = row.text('label');
      if (isEmpty(label)) left.add(row.number, value, 'text.missing', 'choices');
      const score = numberIn(row.cell('score')) ?? numberIn(value);
      options.push({ value, label: isEmpty(label) ? { nl: value, en: value } : label, score });
      lists.set(list, options);
    }
  }
  return lists;
}

/** A plain number with a point or a comma; null: something else. */
export function numberIn(text: string): number | null {
  return /^-?\d{1,9}([.,]\d{1,6})?$/.test(text) ? Number(text.replace(',', '.')) : null;
}
