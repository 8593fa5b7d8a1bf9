import type { Localised } from '@tweespraak/shared/kernel';
import { checkConditions } from './check-conditions';
import { checkScale } from './check-scale';
import {
  type Instrument,
  isAsked,
  type Item,
  MOST_ITEMS,
  MOST_OPTIONS,
  MOST_SCALES,
  MOST_TEXT,
} from './instrument';
import type { InstrumentProblem } from './instrument-problem';
import { isUsableId } from './item-id';

/**
 * Everything that keeps an instrument from being saved, in the order of its parts; none is an empty list. An instrument
 * without scales is fine: it has answers and no scores.
 */
export function checkInstrument(instrument: Instrument): InstrumentProblem[] {
  const { title, introduction, items, scales } = instrument;
  if (items.length > MOST_ITEMS) return [{ path: 'items', code: 'items.too-many' }];
  if (scales.length > MOST_SCALES) return [{ path: 'scales', code: 'scales.too-many' }];
  return [
    ...checkText('title', title, true),
    ...checkText('introduction', introduction, false),
    ...(items.some(isAsked) ? [] : [{ path: 'items', code: 'items.none' }]),
    ...twice('items', items),
    ...items.flatMap((item, i) => checkItem(`items.${i}`, item)),
    ...checkConditions(items),
    ...twice('scales', scales),
    ...scales.flatMap((scale, i) => checkScale(`scales.${i}`, scale, items)),
  ];
}

/** Problems of one text: missing in both languages where it is needed, or too long. */
function checkText(path: string, text: Localised, needed: boolean): InstrumentProblem[] {
  const both = [text.nl, text.en];
  if (both.some((one) => one.length > MOST_TEXT)) return [{ path, code: 'text.too-long' }];
  return needed && both.every((one) => !one.trim()) ? [{ path, code: 'text.missing' }] : [];
}

function twice(path: string, ids: readonly { readonly id: string }[]): InstrumentProblem[] {
  const seen = new Set<string>();
  return ids.flatMap(({ id }, i) => {
    const code = seen.has(id) ? 'id.twice' : 'id.unusable';
    const wrong = seen.has(id) || !isUsableId(id);
    seen.add(id);
    return wrong ? [{ path: `${path}.${i}.id`, code }] : [];
  });
}

function checkItem(path: string, item: Item): InstrumentProblem[] {
  return [
    ...checkText(`${path}.text`, item.text, true),
    ...checkText(`${path}.help`, item.help, false),
    ...checkText(`${path}.message`, item.message, false),
    ...checkOptions(`${path}.options`, item),
    ...checkRange(`${path}.range`, item),
  ];
}

function checkOptions(path: string, { kind, options }: Item): InstrumentProblem[] {
  if (kind !== 'choice' && kind !== 'choices')
    return options.length ? [{ path, code: 'options.not-here' }] : [];
  if (options.length < 2) return [{ path, code: 'options.too-few' }];
  if (options.length > MOST_OPTIONS) return [{ path, code: 'options.too-many' }];
  const values = options.map(({ value }) => value);
  return options.flatMap((option, i) => [
    ...checkText(`${path}.${i}.label`, option.label, true),
    ...(values.indexOf(option.value) < i ? [{ path: `${path}.${i}.value`, code: 'option.twice' }] : []),
    ...(option.score === null || Number.isFinite(option.score)
      ? []
      : [{ path: `${path}.${i}.score`, code: 'number.invalid' }]),
  ]);
}

function checkRange(path: string, { kind, range }: Item): InstrumentProblem[] {
  if (!range) return [];
  if (kind !== 'integer') return [{ path, code: 'range.not-here' }];
  const { low, high, step } = range;
  const whole = [low, high, step].every(Number.isSafeInteger);
  const fits = whole && low < high && step > 0 && (high - low) % step === 0 && (high - low) / step <= 1_000;
  return fits ? [] : [{ path, code: 'range.invalid' }];
}
