import type { Locale } from '@tweespraak/shared/kernel';
import type { OwnData } from './own-data';
import { OWN_DATA_WORDS } from './words';

type Facts = { readonly name: string; readonly practice: string; readonly moment: string };
type Names = Readonly<Record<keyof typeof OWN_DATA_WORDS.files, string>>;

/**
 * What is in the file and what is not, in plain words. The same sentences for everybody, whatever the other of the two did:
 * it says nothing of them.
 */
export function readMe({ person, practiceName, locale, timeZone, madeAt, overview }: OwnData): string {
  const moment = new Intl.DateTimeFormat(locale === 'nl' ? 'nl-NL' : 'en-GB', {
    ...{ dateStyle: 'long', timeStyle: 'short', timeZone },
  }).format(madeAt);
  const names = Object.fromEntries(
    Object.entries(OWN_DATA_WORDS.files).map(([key, name]) => [key, name[locale]]),
  ) as Names;
  const facts = { name: person.givenName, practice: practiceName, moment };
  return TEXTS[locale](facts, names, overview !== null).join('\r\n');
}

const TEXTS: Readonly<
  Record<Locale, (facts: Facts, files: Names, hasOverview: boolean) => readonly string[]>
> = {
  nl: ({ name, practice, moment }, files, hasOverview) => [
    'JOUW GEGEVENS UIT TWEESPRAAK',
    '',
    `Voor ${name}. Gemaakt op ${moment}. Praktijk: ${practice}.`,
    '',
    'Let op: dit bestand zit niet op slot.',
    'Bewaar het op een plek waar alleen jij bij kunt.',
    'Op een telefoon die je deelt, kan een ander het openen.',
    '',
    'WAT ZIT ERIN',
    '',
    `${files.answers}: je antwoorden op de Negen Pijlers, met je scores.`,
    `${files.questionnaires}: je antwoorden op andere vragenlijsten van je praktijk.`,
    `${files.homework}: wat je invulde bij je huiswerk en in je dagboek.`,
    `${files.dialogues}: wat je zelf schreef en bijhield rond gesprekken.`,
    `${files.together}: wat van jullie samen is, als het nu van jullie allebei mag.`,
    ...(hasOverview ? [`${files.overview}: je eigen metingen op papier.`] : []),
    `${files.fhir}: je antwoorden en scores voor een ander programma (FHIR R4).`,
    '',
    'De tabellen open je met Excel, Numbers of LibreOffice.',
    '',
    'WAT ZIT ER NIET IN, EN WAAROM',
    '',
    '- Wat je partner alleen zelf ziet. Dat is van je partner.',
    '- Wat van jullie samen is en nu niet van jullie allebei mag. Deze zin staat in elk bestand.',
    '- Een vragenlijst die je nog niet hebt ingeleverd.',
    '- Wat je alleen aan je coach vertelde na de vragen. Dat laten we eruit voor je veiligheid.',
    '  Wil je het teruglezen? Vraag het je coach.',
    '- Notities van je coach. Wil je die lezen? Vraag het je coach.',
    '- Afspraken, meldingen en wie meekeek. Die zie je als je inlogt.',
    '',
    'OVER DE SCORES',
    '',
    'Een score loopt van 0 tot 100. Hoger is meer kracht.',
    'De Negen Pijlers is een gespreksinstrument. Het is niet gevalideerd en geen diagnose.',
    '',
  ],
  en: ({ name, practice, moment }, files, hasOverview) => [
    'YOUR DATA FROM TWEESPRAAK',
    '',
    `For ${name}. Made on ${moment}. Practice: ${practice}.`,
    '',
    'Mind: this file has no lock.',
    'Keep it where only you can get at it.',
    'On a phone that you share, somebody else can open it.',
    '',
    'WHAT IS IN IT',
    '',
    `${files.answers}: your answers to the Nine Pillars, with your scores.`,
    `${files.questionnaires}: your answers to other questionnaires of your practice.`,
    `${files.homework}: what you filled in for homework and in your diary.`,
    `${files.dialogues}: what you wrote and noted yourself around dialogues.`,
    `${files.together}: what is of the two of you, when both of you allow it now.`,
    ...(hasOverview ? [`${files.overview}: your own measurements on paper.`] : []),
    `${files.fhir}: your answers and scores for another program (FHIR R4).`,
    '',
    'You open the tables with Excel, Numbers or LibreOffice.',
    '',
    'WHAT IS NOT IN IT, AND WHY',
    '',
    '- What only your partner sees. That is your partner’s.',
    '- What is of the two of you and not allowed by both of you now. Every file has this sentence.',
    '- A questionnaire that you did not hand in yet.',
    '- What you told your coach alone after the questions. We leave it out for your safety.',
    '  Would you like to read it again? Ask your coach.',
    '- Notes of your coach. Would you like to read them? Ask your coach.',
    '- Appointments, messages and who looked. You see those when you sign in.',
    '',
    'ABOUT THE SCORES',
    '',
    'A score runs from 0 to 100. Higher is more strength.',
    'The Nine Pillars is a conversation instrument. It is not validated and not a diagnosis.',
    '',
  ],
};
