import type { Locale, Localised } from '@tweespraak/shared/kernel';
import type { LeftList } from './left-behind';
import { fitting } from './reading';
import { languageOf } from './xls-sheet';

/** What JSON can hold, read without trusting any of it. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Its own field, never one that every object has. */
export const field = (json: Json, name: string): unknown =>
  Object.hasOwn(json, name) ? json[name] : undefined;

export function objectsIn(json: Json, name: string): Json[] {
  const value = field(json, name);
  return Array.isArray(value) ? value.filter(isObject) : [];
}

export function textIn(json: Json, name: string): string {
  const value = field(json, name);
  return typeof value === 'string' ? value : '';
}

export function numberIn(json: Json, name: string): number | null {
  const value = field(json, name);
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** The extensions of an element whose address ends in `name`. */
export function extensions(json: Json, name: string): Json[] {
  return objectsIn(json, 'extension').filter((one) => textIn(one, 'url').endsWith(`/${name}`));
}

const TRANSLATION = 'http://hl7.org/fhir/StructureDefinition/translation';

/** A text with its translations (`_text.extension`); `own` is the language of the resource. */
export function translated(
  json: Json,
  name: string,
  own: Locale,
  row: number | null,
  left: LeftList,
): Localised {
  const text: Record<Locale, string> = { nl: '', en: '' };
  text[own] = fitting(textIn(json, name), row, left);
  const beside = field(json, `_${name}`);
  for (const one of isObject(beside) ? objectsIn(beside, 'extension') : []) {
    if (textIn(one, 'url') !== TRANSLATION) continue;
    const parts = objectsIn(one, 'extension');
    const code = parts.map((part) => textIn(part, 'valueCode')).find(Boolean) ?? '';
    const language = languageOf(code.split('-')[0] ?? '');
    const content = parts
      .map((part) => textIn(part, 'valueString') || textIn(part, 'valueMarkdown'))
      .find(Boolean);
    if (!language) left.add(row, code, 'language.unknown');
    else if (content && language !== own) text[language] = fitting(content, row, left);
  }
  return text;
}
