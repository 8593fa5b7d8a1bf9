import type { Locale } from '@tweespraak/shared/kernel';

/** The few words of the practice's report on paper that are not the name or the definition of a figure. */
export interface PracticeWords {
  readonly page: string;
  readonly title: string;
  readonly period: (from: string, to: string, zone: string) => string;
  readonly made: (moment: string) => string;
  readonly madeBy: (name: string) => string;
  readonly privacy: string;
  readonly topics: Readonly<Record<'flow' | 'responses' | 'homework' | 'dialogues' | 'outcomes', string>>;
  readonly figure: string;
  readonly count: string;
  readonly of: string;
  readonly pillar: string;
  readonly hidden: string;
  readonly asOf: (date: string) => string;
  readonly tooFew: (couples: string) => string;
  readonly knowledge: string;
  readonly knowledgeAlt: (figures: string) => string;
  readonly change: (couples: string) => string;
  readonly dyad: (couples: string) => string;
  readonly meaning: string;
  readonly meaningOf: string;
}

const NL: PracticeWords = {
  page: 'Pagina',
  title: 'Rapport van de praktijk',
  period: (from, to, zone) => `${from} tot en met ${to} · tijdzone ${zone}`,
  made: (moment) => `gemaakt op ${moment}`,
  madeBy: (name) => `door ${name}`,
  privacy:
    'Dit rapport telt stellen en noemt nooit namen. Het vergelijkt geen coaches. Kleine groepen tonen we niet.',
  topics: {
    flow: 'Begonnen en afgesloten',
    responses: 'Vragenlijsten',
    homework: 'Huiswerk',
    dialogues: 'Dialogen',
    outcomes: 'Uitkomsten',
  },
  figure: 'Cijfer',
  count: 'Aantal',
  of: 'Van',
  pillar: 'Pijler',
  hidden: 'niet getoond',
  asOf: (date) => `Stand van ${date}.`,
  tooFew: (couples) => `Nog te weinig stellen. Deze cijfers tonen we vanaf ${couples} stellen.`,
  knowledge: 'Wat we van deze stellen weten',
  knowledgeAlt: (figures) => `Balken, een per groep. ${figures}.`,
  change: (couples) => `Verandering van het stel, per pijler, van ${couples} stellen`,
  dyad: (couples) => `Verandering van de twee partners, per pijler, van ${couples} stellen`,
  meaning: 'Wat deze cijfers betekenen',
  meaningOf: 'Betekenis',
};

const EN: PracticeWords = {
  page: 'Page',
  title: 'Report of the practice',
  period: (from, to, zone) => `${from} to ${to} · time zone ${zone}`,
  made: (moment) => `made on ${moment}`,
  madeBy: (name) => `by ${name}`,
  privacy:
    'This report counts couples and never names them. It does not compare coaches. Small groups are not shown.',
  topics: {
    flow: 'Started and closed',
    responses: 'Questionnaires',
    homework: 'Homework',
    dialogues: 'Dialogues',
    outcomes: 'Outcomes',
  },
  figure: 'Figure',
  count: 'Number',
  of: 'Of',
  pillar: 'Pillar',
  hidden: 'not shown',
  asOf: (date) => `As of ${date}.`,
  tooFew: (couples) => `Too few couples yet. These figures are shown from ${couples} couples on.`,
  knowledge: 'What we know of these couples',
  knowledgeAlt: (figures) => `Bars, one for each group. ${figures}.`,
  change: (couples) => `Change of the couple for each pillar, of ${couples} couples`,
  dyad: (couples) => `Change of the two partners for each pillar, of ${couples} couples`,
  meaning: 'What these figures mean',
  meaningOf: 'Meaning',
};

export const PRACTICE_WORDS: Readonly<Record<Locale, PracticeWords>> = { nl: NL, en: EN };
