import type { Localised } from '@tweespraak/shared/kernel';
import type { ItemKind, Option, Range } from '../instrument/instrument';
import type { LeftList } from './left-behind';
import { numberIn } from './xls-choices';
import type { Row } from './xls-sheet';

/** What the type of a row makes of it. */
export interface Question {
  readonly kind: ItemKind;
  readonly text?: Localised;
  readonly options?: readonly Option[];
  readonly range?: Range | null;
  readonly likert?: boolean;
}

const PLAIN: Readonly<Record<string, ItemKind>> = {
  integer: 'integer',
  int: 'integer',
  decimal: 'decimal',
  text: 'text',
  string: 'text',
  note: 'note',
};
/** A plain form of the same question: nothing is lost. */
const HARMLESS = ['', 'minimal', 'multiline', 'numbers', 'vertical'];

/** The question of a row, or null when it does not come along; why is told. */
export function itemOf(
  row: Row,
  type: string,
  lists: ReadonlyMap<string, readonly Option[]>,
  left: LeftList,
): Question | null {
  const [word = '', list = '', ...rest] = type.split(/\s+/);
  const plain = Object.hasOwn(PLAIN, word.toLowerCase()) ? PLAIN[word.toLowerCase()] : undefined;
  const likert = appearanceOf(row, word, left);
  if (plain && !list) return { kind: plain };
  if (word === 'range' && !list) return { kind: 'integer', range: rangeOf(row, left) };
  if ((word !== 'select_one' && word !== 'select_multiple') || !list) {
    left.add(row.number, type, 'type.unknown');
    return null;
  }
  if (rest.length) left.add(row.number, rest.join(' '), 'choice.own-words');
  const options = lists.get(list) ?? [];
  if (options.length >= 2) return { kind: word === 'select_one' ? 'choice' : 'choices', options, likert };
  left.add(row.number, list, 'list.missing');
  return null;
}

function appearanceOf(row: Row, word: string, left: LeftList): boolean {
  const appearance = row.cell('appearance').toLowerCase();
  if (appearance === 'likert' && word === 'select_one') return true;
  if (!HARMLESS.includes(appearance)) left.add(row.number, appearance, 'appearance');
  return false;
}

/** `start=0 end=10 step=1`, whole numbers; as XLSForm: 1 to 10 by 1 when not said. */
function rangeOf(row: Row, left: LeftList): Range | null {
  const words = row
    .cell('parameters')
    .split(/[\s,;]+/)
    .filter(Boolean);
  const pairs = words.map((word) => /^(start|end|step)=(-?\d{1,6})$/.exec(word));
  const of = (name: string, otherwise: number) =>
    numberIn(pairs.find((pair) => pair?.[1] === name)?.[2] ?? '') ?? otherwise;
  const [low, high, step] = [of('start', 1), of('end', 10), of('step', 1)];
  const fits = pairs.every(Boolean) && low < high && step > 0 && (high - low) % step === 0;
  if (fits && (high - low) / step <= 1_000) return { low, high, step };
  left.add(row.number, row.cell('parameters'), 'range.unreadable');
  return null;
}
