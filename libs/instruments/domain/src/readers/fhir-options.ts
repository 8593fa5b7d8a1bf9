import type { Locale } from '@tweespraak/shared/kernel';
import { MOST_OPTIONS, type Option } from '../instrument/instrument';
import { extensions, field, isObject, type Json, numberIn, objectsIn, textIn, translated } from './fhir-json';
import type { LeftList } from './left-behind';
import { isEmpty } from './reading';

/** A yes or no as a choice of two; yes counts for one. */
export const YES_OR_NO: readonly Option[] = [
  { value: 'true', label: { nl: 'Ja', en: 'Yes' }, score: 1 },
  { value: 'false', label: { nl: 'Nee', en: 'No' }, score: 0 },
];

/** The choices of an item, with what each counts for (`ordinalValue` of R4, or `itemWeight` that follows it up). */
export function optionsOf(item: Json, own: Locale, row: number, left: LeftList): Option[] {
  const options: Option[] = [];
  for (const one of objectsIn(item, 'answerOption')) {
    const option = optionOf(one, own, row, left);
    if (!option || options.some(({ value }) => value === option.value))
      left.add(row, option?.value ?? 'answerOption', 'choice.incomplete');
    else if (options.length >= MOST_OPTIONS) left.add(row, 'answerOption', 'too-many-choices');
    else options.push(option);
  }
  return options;
}

function optionOf(one: Json, own: Locale, row: number, left: LeftList): Option | null {
  const coding = field(one, 'valueCoding');
  if (isObject(coding)) {
    const value = textIn(coding, 'code') || textIn(coding, 'display');
    const label = translated(coding, 'display', own, row, left);
    const score = scoreIn(coding) ?? scoreIn(one);
    return usable(value) ? { value, label: isEmpty(label) ? { nl: value, en: value } : label, score } : null;
  }
  const whole = numberIn(one, 'valueInteger');
  const value = whole === null ? textIn(one, 'valueString') : String(whole);
  if (!usable(value)) return null;
  const label = { nl: '', en: '', [own]: value };
  return { value, label, score: scoreIn(one) ?? whole };
}

const usable = (value: string): boolean => value.length > 0 && value.length <= 80;

function scoreIn(json: Json): number | null {
  const [score] = [...extensions(json, 'ordinalValue'), ...extensions(json, 'itemWeight')];
  return score ? numberIn(score, 'valueDecimal') : null;
}
