import type { Localised } from '@tweespraak/shared/kernel';

/** Why something of a file is not in the instrument, in plain words. */
export const LEFT_REASONS = {
  'sheet.unknown': {
    nl: 'Dit werkblad wordt niet gelezen: alleen survey, choices en settings.',
    en: 'This sheet is not read: only survey, choices and settings.',
  },
  'column.unknown': {
    nl: 'Deze kolom wordt niet gelezen. Wat erin staat, komt niet mee.',
    en: 'This column is not read. What it holds does not come along.',
  },
  'language.unknown': {
    nl: 'Alleen Nederlands en Engels komen mee.',
    en: 'Only Dutch and English come along.',
  },
  'type.unknown': {
    nl: 'Dit soort vraag kennen wij niet. De regel komt niet mee.',
    en: 'We do not know this kind of question. The line does not come along.',
  },
  'inside-repeat': {
    nl: 'Een deel dat zich herhaalt, kan hier niet. De regels erin komen niet mee.',
    en: 'A part that repeats is not possible here. Its lines do not come along.',
  },
  'list.missing': {
    nl: 'De lijst met keuzes ontbreekt of is leeg. De vraag komt niet mee.',
    en: 'The list of choices is missing or empty. The question does not come along.',
  },
  'choice.incomplete': {
    nl: 'Deze keuze heeft geen lijst of geen naam, of staat er twee keer.',
    en: 'This choice has no list or no name, or is there twice.',
  },
  'choice.own-words': {
    nl: 'Een eigen antwoord naast de keuzes kan hier niet. De keuzes zelf komen mee.',
    en: 'An answer of one’s own beside the choices is not possible here. The choices themselves come along.',
  },
  'name.missing': {
    nl: 'Deze regel heeft geen naam. De regel komt niet mee.',
    en: 'This line has no name. It does not come along.',
  },
  'name.twice': {
    nl: 'Deze naam staat er al. De tweede regel komt niet mee.',
    en: 'This name is there already. The second line does not come along.',
  },
  'text.missing': {
    nl: 'Deze regel heeft geen tekst in het Nederlands of Engels. De naam staat er nu als tekst.',
    en: 'This line has no text in Dutch or English. Its name stands in as its text.',
  },
  'text.too-long': {
    nl: 'Deze tekst was langer dan 2000 tekens en is ingekort.',
    en: 'This text was longer than 2000 characters and was cut.',
  },
  'text.refers': {
    nl: 'Deze tekst verwijst naar een ander antwoord. Hier blijft de verwijzing als gewone tekst staan.',
    en: 'This text refers to another answer. Here the reference stays as plain text.',
  },
  'condition.unreadable': {
    nl: 'Deze voorwaarde kennen wij niet. De vraag is nu altijd te zien.',
    en: 'We do not know this condition. The question is always shown now.',
  },
  'constraint.unreadable': {
    nl: 'Deze regel voor het antwoord kennen wij niet. Elk antwoord van de goede soort mag nu.',
    en: 'We do not know this rule for the answer. Every answer of the right kind will do now.',
  },
  'required.unreadable': {
    nl: 'Wanneer deze vraag verplicht is, konden wij niet lezen. De vraag is nu niet verplicht.',
    en: 'We could not read when this question is required. It is not required now.',
  },
  'range.unreadable': {
    nl: 'De grenzen van deze schaal konden wij niet lezen. Elk heel getal mag nu.',
    en: 'We could not read the bounds of this scale. Every whole number will do now.',
  },
  appearance: {
    nl: 'Deze weergave kennen wij niet. De vraag krijgt de gewone vorm.',
    en: 'We do not know this appearance. The question gets its plain form.',
  },
  formula: {
    nl: 'In deze cel staat een formule. Formules lezen wij niet: de cel telt als leeg.',
    en: 'This cell holds a formula. We read no formulas: the cell counts as empty.',
  },
  'group.unbalanced': {
    nl: 'Een groep begint of eindigt hier zonder het andere. De regel is overgeslagen.',
    en: 'A group begins or ends here without the other. The line was passed over.',
  },
  'group.too-deep': {
    nl: 'Deze groep ligt te diep in andere groepen. Wat erin staat, komt niet mee.',
    en: 'This group lies too deep in other groups. What it holds does not come along.',
  },
  'too-many': {
    nl: 'Er zijn meer dan 300 regels. Wat hierna staat, komt niet mee.',
    en: 'There are more than 300 lines. What comes after this does not come along.',
  },
  'too-many-choices': {
    nl: 'Er zijn meer dan 60 keuzes. Wat hierna staat, komt niet mee.',
    en: 'There are more than 60 choices. What comes after this does not come along.',
  },
  'element.unknown': {
    nl: 'Dit onderdeel lezen wij niet. Het komt niet mee.',
    en: 'We do not read this element. It does not come along.',
  },
  'value-set': {
    nl: 'De keuzes staan in een lijst buiten deze vraag. De vraag komt niet mee.',
    en: 'The choices are in a list outside this question. The question does not come along.',
  },
} as const satisfies Record<string, Localised>;

export type LeftCode = keyof typeof LEFT_REASONS;

/** Something in a file that is not in the instrument. */
export interface LeftBehind {
  /** The sheet it is on, or `item` of a FHIR Questionnaire. */
  readonly place: string;
  /** As the file counts: a row of a sheet, or the how-manieth item; null: the whole place. */
  readonly row: number | null;
  /** What it is about, as it stands in the file, cut to 80 characters. */
  readonly what: string;
  readonly code: LeftCode;
}

/** More is no list that a person reads; the last one then stands for the rest. */
export const MOST_LEFT = 500;

/** Collects what stays behind, each thing once. */
export class LeftList {
  private readonly found = new Map<string, LeftBehind>();

  constructor(private readonly place: string) {}

  add(row: number | null, what: string, code: LeftCode, place = this.place): void {
    const short = what.trim().slice(0, 80);
    const key = JSON.stringify([place, row, short, code]);
    if (this.found.size < MOST_LEFT && !this.found.has(key))
      this.found.set(key, { place, row, what: short, code });
  }

  get all(): LeftBehind[] {
    return [...this.found.values()];
  }
}
