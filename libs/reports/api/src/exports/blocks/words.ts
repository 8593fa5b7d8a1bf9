import type { ExportBlock } from '@tweespraak/reports/contract';
import type { Localised } from '@tweespraak/shared/kernel';

const word = (nl: string, en: string): Localised => ({ nl, en });

/** What a block is called: on a tab of a spreadsheet, 31 signs at most. */
export const BLOCK_TITLES: Readonly<Record<ExportBlock, Localised>> = {
  couples: word('Instroom en uitstroom', 'Comings and goings'),
  rounds: word('Vragenlijsten', 'Questionnaires'),
  homework: word('Huiswerk', 'Homework'),
  dialogues: word('Dialogen', 'Dialogues'),
  appointments: word('Afspraken', 'Appointments'),
  outcomes: word('Uitkomsten per pijler', 'Outcomes per pillar'),
  consents: word('Toestemmingen', 'Consents'),
};

/** Which rows are in a block, for the notes of a file. */
export const BLOCK_MEANINGS: Readonly<Record<ExportBlock, Localised>> = {
  couples: word(
    'Elk stel dat op minstens één dag van de periode in begeleiding was, één keer.',
    'Each couple in care on at least one day of the period, once.',
  ),
  rounds: word(
    'Elke vragenlijst die in de periode openging. Wie van de twee invulde, staat er niet in; alleen of beiden dat deden.',
    'Each questionnaire that opened in the period. Which of the two answered is not in it; only whether both did.',
  ),
  homework: word(
    'Elke opdracht die in de periode is gegeven. Klaar betekent: klaar voor iedereen voor wie de opdracht was.',
    'Each task given in the period. Done means: done by everybody it was for.',
  ),
  dialogues: word(
    'Elke dialoog die in de periode begon, of gepland was en niet begon. Een vraag waarop nog geen antwoord kwam, telt niet mee.',
    'Each dialogue that began in the period, or was planned and did not begin. A request without an answer does not count.',
  ),
  appointments: word(
    'Elke afspraak die in de periode begint, ook elke keer van een reeks. Afgezegde afspraken tellen niet mee.',
    'Each appointment that begins in the period, also each time of a series. Cancelled appointments do not count.',
  ),
  outcomes: word(
    'Cijfers van de hele praktijk, uit rondes die beiden hebben ingevuld en gedeeld. Kleine groepen zijn niet te zien.',
    'Figures of the whole practice, from rounds that both handed in and shared. Small groups are not shown.',
  ),
  consents: word(
    'Van hoeveel stellen de uitkomst gedeeld is en dus meetelt, als cijfers van de hele praktijk.',
    'Of how many couples the outcome is shared and so counts, as figures of the whole practice.',
  ),
};

export const COLUMN_LABELS: Readonly<Record<string, Localised>> = {
  couple: word('Stelnummer', 'Couple number'),
  partnerA: word('Partner A', 'Partner A'),
  partnerB: word('Partner B', 'Partner B'),
  coach: word('Coach', 'Coach'),
  secondCoach: word('Tweede coach', 'Second coach'),
  startedOn: word('Begonnen op', 'Started on'),
  endedOn: word('Afgesloten op', 'Closed on'),
  inCareAtStart: word('In begeleiding bij begin', 'In care at start'),
  started: word('Begonnen in periode', 'Started in period'),
  ended: word('Afgesloten in periode', 'Closed in period'),
  inCareAtEnd: word('In begeleiding aan eind', 'In care at end'),
  givenOn: word('Gegeven op', 'Given on'),
  opensOn: word('Open vanaf', 'Opens on'),
  startsOn: word('Begint op', 'Starts on'),
  dueOn: word('Uiterlijk op', 'Due on'),
  cancelled: word('Ingetrokken', 'Cancelled'),
  byBoth: word('Door beiden ingevuld', 'Handed in by both'),
  completedOn: word('Compleet op', 'Completed on'),
  together: word('Samen te doen', 'To be done together'),
  withdrawn: word('Ingetrokken', 'Withdrawn'),
  done: word('Klaar', 'Done'),
  plannedAt: word('Gepland', 'Planned'),
  startedAt: word('Begonnen', 'Began'),
  endedAt: word('Geëindigd', 'Ended'),
  startsAt: word('Begint', 'Begins'),
  minutes: word('Minuten', 'Minutes'),
  withCoach: word('Met coach', 'With coach'),
  onPaper: word('Op papier', 'On paper'),
  state: word('Stand', 'State'),
  kind: word('Soort', 'Kind'),
  place: word('Plaats', 'Place'),
  repeats: word('Reeks', 'Series'),
  figure: word('Cijfer', 'Figure'),
  scale: word('Pijler', 'Pillar'),
  class: word('Groep', 'Class'),
  value: word('Aantal', 'Number'),
  outOf: word('Van', 'Out of'),
  shown: word('Getoond', 'Shown'),
  asOf: word('Stand van', 'As of'),
};

/** What a code says in a file for people; a file for machines keeps the code. */
export const CODE_WORDS: Readonly<Record<string, Localised>> = {
  planned: word('gepland', 'planned'),
  running: word('bezig', 'under way'),
  paused: word('gepauzeerd', 'paused'),
  lapsed: word('verlopen', 'lapsed'),
  closed: word('afgerond', 'finished'),
  stopped: word('gestopt', 'stopped'),
  cancelled: word('afgezegd', 'cancelled'),
  session: word('sessie', 'session'),
  dialogue: word('dialoog', 'dialogue'),
  practice: word('praktijk', 'practice'),
  online: word('online', 'online'),
  phone: word('telefoon', 'phone'),
  shown: word('ja', 'yes'),
  hidden: word('nee: te weinig stellen', 'no: too few couples'),
  tooFew: word('nee: te weinig stellen', 'no: too few couples'),
  tooClose: word('nee: te dicht bij een eerder rapport', 'no: too close to an earlier report'),
};
