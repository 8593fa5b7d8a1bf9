import { IMPORT_COLUMNS, NEEDED_COLUMNS, type ImportColumn } from '@tweespraak/couples/domain';
import type { Locale, Localised } from '@tweespraak/shared/kernel';
import type { TemplateColumn } from '../ui/import-source';

const HEADINGS: Readonly<Record<ImportColumn, Localised>> = {
  given_name_1: { nl: 'voornaam_1', en: 'given_name_1' },
  family_name_1: { nl: 'achternaam_1', en: 'family_name_1' },
  email_1: { nl: 'email_1', en: 'email_1' },
  language_1: { nl: 'taal_1', en: 'language_1' },
  given_name_2: { nl: 'voornaam_2', en: 'given_name_2' },
  family_name_2: { nl: 'achternaam_2', en: 'family_name_2' },
  email_2: { nl: 'email_2', en: 'email_2' },
  language_2: { nl: 'taal_2', en: 'language_2' },
  together_since: { nl: 'samen_sinds', en: 'together_since' },
  note: { nl: 'notitie', en: 'note' },
};

/** The columns in the words of a language. */
export function templateColumns(locale: Locale): readonly TemplateColumn[] {
  const needed: readonly ImportColumn[] = NEEDED_COLUMNS;
  return IMPORT_COLUMNS.map((column) => ({
    heading: HEADINGS[column][locale],
    isNeeded: needed.includes(column),
  }));
}

/** One column as the person's own file may call it. */
export function columnName(column: string, locale: Locale): string {
  return column in HEADINGS ? HEADINGS[column as ImportColumn][locale] : column;
}

/**
 * An empty file to fill in: headings only, no example that might come along. With a byte order mark and semicolons, so
 * that Excel opens it in columns and keeps accents.
 */
export function templateFile(locale: Locale): string {
  return `\uFEFF${templateColumns(locale)
    .map(({ heading }) => heading)
    .join(';')}\r\n`;
}
