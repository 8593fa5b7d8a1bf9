import { boundsOf } from '../scoring/item-range';
import type { InstrumentProblem } from './instrument-problem';
import type { Item, Scale } from './instrument';

/** Problems of one scale: what it counts must be numbers, between bounds that are known. */
export function checkScale(path: string, scale: Scale, items: readonly Item[]): InstrumentProblem[] {
  const problem = (at: string, code: string, wrong: boolean) =>
    wrong ? [{ path: `${path}.${at}`, code }] : [];
  const { name, minimumValid, outOf } = scale;
  const least = Number.isSafeInteger(minimumValid) && minimumValid >= 1 && minimumValid <= scale.items.length;
  return [
    ...problem('name', 'text.missing', !name.nl.trim() && !name.en.trim()),
    ...problem('items', 'scale.empty', scale.items.length === 0),
    ...scale.items.flatMap((one, i) => checkScaleItem(`${path}.items.${i}`, scale, i, items, one.weight)),
    ...problem('minimumValid', 'scale.minimum', scale.items.length > 0 && !least),
    ...problem('outOf', 'number.invalid', outOf !== null && !(Number.isFinite(outOf) && outOf > 0)),
    ...checkError(`${path}.error`, scale),
  ];
}

function checkScaleItem(
  path: string,
  scale: Scale,
  at: number,
  items: readonly Item[],
  weight: number,
): InstrumentProblem[] {
  const ids = scale.items.map(({ item }) => item);
  const item = items.find(({ id }) => id === ids[at]);
  if (!item) return [{ path, code: 'scale.unknown-item' }];
  if (ids.indexOf(item.id) < at) return [{ path, code: 'scale.item-twice' }];
  if (!boundsOf(item)) return [{ path, code: 'scale.no-numbers' }];
  return Number.isFinite(weight) && weight > 0 && weight <= 1_000 ? [] : [{ path, code: 'scale.weight' }];
}

function checkError(path: string, { error }: Scale): InstrumentProblem[] {
  if (!error) return [];
  const { sd, reliability, source } = error;
  const known = Number.isFinite(sd) && sd > 0 && reliability > 0 && reliability < 1;
  if (!known) return [{ path, code: 'error.invalid' }];
  return source.trim() ? [] : [{ path: `${path}.source`, code: 'text.missing' }];
}
