import { isLocale, type Locale } from '@tweespraak/shared/kernel';

const LANGUAGES: ReadonlyMap<string, Locale> = new Map([
  ['nederlands', 'nl'],
  ['dutch', 'nl'],
  ['vlaams', 'nl'],
  ['engels', 'en'],
  ['english', 'en'],
]);

/** The language that a cell names, in a word or a code. undefined: not understood; null: not given. */
export function readLanguage(text: string): Locale | null | undefined {
  const word = text.toLowerCase();
  if (word === '') return null;
  return isLocale(word) ? word : LANGUAGES.get(word);
}

/** A year or a month: `2014`, `2014-09`, and as people write it `9-2014` or `09/2014`. undefined: not understood. */
export function readSince(text: string): string | null | undefined {
  if (text === '') return null;
  const parts = /^(?:(\d{4})(?:[-/](\d{1,2}))?|(\d{1,2})[-/](\d{4}))$/.exec(text);
  const year = parts?.[1] ?? parts?.[4];
  const month = parts?.[2] ?? parts?.[3];
  if (!year) return undefined;
  if (month === undefined) return year;
  return Number(month) >= 1 && Number(month) <= 12 ? `${year}-${month.padStart(2, '0')}` : undefined;
}

/** Without blanks around it and without control characters, which no name, address or note needs. */
export function cleaned(cell: string): string {
  // eslint-disable-next-line no-control-regex
  return cell.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '').trim();
}
