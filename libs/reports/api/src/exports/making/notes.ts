import type { ExportChoice } from '@tweespraak/reports/contract';
import { DEFINITIONS } from '@tweespraak/reports/domain';
import { type Locale, wallTime } from '@tweespraak/shared/kernel';
import { CODE_WORDS, BLOCK_MEANINGS } from '../blocks/words';
import { titleOf } from '../blocks/labels';
import { holdsFigures } from '../choice-rules';
import type { About } from './about';
import { blocksOf } from '../chosen';

type Note = readonly [string, string];

const WORDS = {
  nl: {
    title: 'Toelichting',
    practice: 'Praktijk',
    period: 'Periode',
    until: 'tot en met',
    zone: 'Tijdzone',
    made: 'Stand van',
    by: 'Gemaakt voor',
    snapshot: 'Nummer van de stand',
    names: 'Namen',
    withNames: 'Met namen van partners',
    withoutNames: 'Zonder namen: elk stel heeft een nummer dat alleen in dit bestand geldt',
    coaches: 'Alleen stellen van',
    kinds: 'Alleen afspraken van de soort',
    everything: 'Alles',
    filters: 'Filter',
    rows: 'Rijen',
  },
  en: {
    title: 'Notes',
    practice: 'Practice',
    period: 'Period',
    until: 'until',
    zone: 'Time zone',
    made: 'As of',
    by: 'Made for',
    snapshot: 'Number of the snapshot',
    names: 'Names',
    withNames: 'With names of partners',
    withoutNames: 'Without names: each couple has a number that holds in this file alone',
    coaches: 'Only couples of',
    kinds: 'Only appointments of the kind',
    everything: 'Everything',
    filters: 'Filter',
    rows: 'Rows',
  },
} as const;

export const notesTitle = (locale: Locale): string => WORDS[locale].title;

/** Who, when, of what period and zone, what was left out, and what every figure means. */
export function notesOfFile(choice: ExportChoice, about: About): Note[] {
  const words = WORDS[choice.locale];
  const { from, until } = choice.period;
  return [
    [words.practice, about.practiceName],
    [words.period, `${from} ${words.until} ${until}`],
    [words.zone, about.timeZone],
    [words.made, wallTime(new Date(about.at), about.timeZone).replace('T', ' ')],
    [words.by, about.askedBy],
    [words.snapshot, about.snapshotId],
    [words.names, about.withNames ? words.withNames : words.withoutNames],
    [words.filters, filtersOf(choice, about)],
    ...about.rows.map(({ block, rows }): Note => [
      `${words.rows}: ${titleOf(block, choice.locale)}`,
      String(rows),
    ]),
    ...definitionsOf(choice),
  ];
}

/** What the blocks mean, and every figure where there are figures. */
export function definitionsOf(choice: ExportChoice): Note[] {
  const { locale } = choice;
  const blocks = blocksOf(choice).map((block): Note => [
    titleOf(block, locale),
    BLOCK_MEANINGS[block][locale],
  ]);
  if (!holdsFigures(choice)) return blocks;
  const figures = Object.values(DEFINITIONS).map(({ name, text }): Note => [name[locale], text[locale]]);
  return [...blocks, ...figures];
}

function filtersOf({ filters, locale }: ExportChoice, { coaches }: About): string {
  const words = WORDS[locale];
  const kinds = filters.appointmentKinds?.map((kind) => CODE_WORDS[kind]?.[locale] ?? kind);
  const said = [
    ...(coaches ? [`${words.coaches}: ${coaches.join(', ')}`] : []),
    ...(kinds ? [`${words.kinds}: ${kinds.join(', ')}`] : []),
  ];
  return said.length ? said.join('; ') : words.everything;
}
