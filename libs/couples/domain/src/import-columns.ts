/** The columns that an import understands, in the order that the contract names them. */
export const IMPORT_COLUMNS = [
  'given_name_1',
  'family_name_1',
  'email_1',
  'language_1',
  'given_name_2',
  'family_name_2',
  'email_2',
  'language_2',
  'together_since',
  'note',
] as const;

export type ImportColumn = (typeof IMPORT_COLUMNS)[number];

/** At which place in a row each column stands; an absent column has none. */
export type ColumnPlaces = Readonly<Partial<Record<ImportColumn, number>>>;

export const NEEDED_COLUMNS = ['given_name_1', 'email_1', 'given_name_2', 'email_2'] as const;

/** What a coach may write above a partner's column, Dutch and English, without signs: `E-mail 1` is `email` + `1`. */
const PARTNER_WORDS = {
  given_name: ['givenname', 'firstname', 'name', 'voornaam', 'naam'],
  family_name: ['familyname', 'lastname', 'surname', 'achternaam'],
  email: ['email', 'emailaddress', 'emailadres', 'mail', 'mailadres'],
  language: ['language', 'locale', 'taal'],
} as const;

const COUPLE_WORDS = {
  together_since: ['togethersince', 'since', 'samensinds', 'samensedert', 'sinds', 'sedert'],
  note: ['note', 'notes', 'notitie', 'notities', 'opmerking', 'opmerkingen'],
} as const;

const SIDES = { 1: ['1', 'a'], 2: ['2', 'b'] } as const;

const MEANING: ReadonlyMap<string, ImportColumn> = new Map([...partnerHeadings(), ...coupleHeadings()]);

/** Finds the known columns in a heading; others are left alone, of two alike the first counts. */
export function readHeading(cells: readonly string[]): {
  places: ColumnPlaces;
  missing: readonly ImportColumn[];
} {
  const places: Partial<Record<ImportColumn, number>> = {};
  cells.forEach((cell, place) => {
    const column = MEANING.get(withoutSigns(cell));
    if (column) places[column] ??= place;
  });
  return { places, missing: NEEDED_COLUMNS.filter((column) => places[column] === undefined) };
}

function* partnerHeadings(): Generator<[string, ImportColumn]> {
  for (const [field, words] of Object.entries(PARTNER_WORDS)) {
    for (const [side, marks] of Object.entries(SIDES)) {
      for (const heading of words.flatMap((word) => marks.flatMap((mark) => spellings(word, mark)))) {
        yield [heading, `${field}_${side}` as ImportColumn];
      }
    }
  }
}

function* coupleHeadings(): Generator<[string, ImportColumn]> {
  for (const [column, words] of Object.entries(COUPLE_WORDS)) {
    for (const word of words) yield [word, column as ImportColumn];
  }
}

function spellings(word: string, mark: string): string[] {
  return [`${word}${mark}`, `${word}partner${mark}`, `partner${mark}${word}`];
}

const withoutSigns = (heading: string) =>
  heading
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
