import type { Localised } from '@tweespraak/shared/kernel';

export interface Definition {
  /** What the figure is called on a page and in a file. */
  readonly name: Localised;
  /** What is counted, in words that somebody outside the practice follows. */
  readonly text: Localised;
}

const define = (nl: string, en: string, textNl: string, textEn: string): Definition => ({
  name: { nl, en },
  text: { nl: textNl, en: textEn },
});

/** Every figure of the practice report, said once: for the screen, the PDF and the notes of a file. */
export const DEFINITIONS = {
  inCareAtStart: define(
    'In begeleiding bij het begin',
    'In care at the start',
    'Stellen die vóór de eerste dag van de periode zijn aangemaakt en op die dag niet waren afgesloten.',
    'Couples added before the first day of the period and not closed by that day.',
  ),
  started: define(
    'Begonnen',
    'Started',
    'Stellen die in de periode zijn aangemaakt.',
    'Couples added in the period.',
  ),
  ended: define(
    'Afgesloten',
    'Closed',
    'Stellen die in de periode zijn afgesloten. Een stel dat weer wordt geopend, telt hier niet meer mee.',
    'Couples closed in the period. A couple that is opened again no longer counts here.',
  ),
  endedReasonUnknown: define(
    'Afgesloten, reden onbekend',
    'Closed, reason unknown',
    'Tweespraak vraagt niet waarom een stel stopt. Of het klaar was of afhaakte, zegt dit getal dus niet.',
    'Tweespraak does not ask why a couple stops. So this figure does not say whether they were done or dropped out.',
  ),
  inCareAtEnd: define(
    'In begeleiding aan het eind',
    'In care at the end',
    'Begonnen en niet afgesloten, aan het eind van de laatste dag van de periode, of nu als die dag nog komt.',
    'Started and not closed, at the end of the last day of the period, or now if that day is yet to come.',
  ),
  given: define(
    'Vragenlijsten met een einddatum in de periode',
    'Questionnaires due in the period',
    'Rondes van de pijlertest met een uiterste dag in de periode die 14 dagen of langer voorbij is. Ingetrokken rondes tellen niet mee.',
    'Rounds of the pillar test whose last day was in the period and is 14 days or more ago. Rounds taken back do not count.',
  ),
  byBoth: define(
    'Door allebei ingevuld',
    'Handed in by both',
    'Rondes waarvan beide partners de antwoorden hebben ingeleverd, uiterlijk 14 dagen na de uiterste dag.',
    'Rounds for which both partners handed in their answers, at most 14 days after the last day.',
  ),
  notByBoth: define(
    'Niet door allebei ingevuld',
    'Not handed in by both',
    'De andere rondes. Of er één antwoord ontbreekt of twee, wordt niet geteld.',
    'The other rounds. Whether one answer is missing or two is not counted.',
  ),
  homeworkGiven: define(
    'Huiswerk met een einddatum in de periode',
    'Homework due in the period',
    'Opdrachten met een einddatum in de periode die 14 dagen of langer voorbij is. Teruggenomen huiswerk telt niet mee.',
    'Assignments whose last day was in the period and is 14 days or more ago. Homework taken back does not count.',
  ),
  homeworkDone: define(
    'Afgerond',
    'Done',
    'Opdrachten die ieder voor wie ze bedoeld waren, heeft afgerond, uiterlijk 14 dagen na de einddatum.',
    'Assignments that everybody they were meant for has finished, at most 14 days after the last day.',
  ),
  homeworkNotDone: define(
    'Niet afgerond',
    'Not done',
    'De andere opdrachten, ook die waaraan wel is gewerkt.',
    'The other assignments, also those that were worked on.',
  ),
  dialoguesHeld: define(
    'Dialogen',
    'Dialogues',
    'Begeleide dialogen die in de periode zijn geëindigd, in de dialoogkamer of op papier.',
    'Guided dialogues that ended in the period, in the dialogue room or on paper.',
  ),
  dialoguesFinished: define(
    'Tot het eind gevoerd',
    'Held to the end',
    'Dialogen die tot en met de afsluiting zijn gevoerd.',
    'Dialogues that were held up to and including the closing.',
  ),
  dialoguesStopped: define(
    'Eerder gestopt',
    'Stopped earlier',
    'Dialogen die eerder zijn gestopt. Dat kan een goede keuze zijn geweest.',
    'Dialogues that were stopped earlier. That may have been a good choice.',
  ),
  eligible: define(
    'In aanmerking',
    'Eligible',
    'Stellen met een eerste meting die in de periode een vervolgmeting inleverden of uiterlijk moesten inleveren, of die in de periode zonder vervolgmeting zijn afgesloten. Elk stel telt één keer.',
    'Couples with a first measurement who handed in a follow-up in the period or had one due in it, or who were closed in it without a follow-up. Each couple counts once.',
  ),
  measuredTwice: define(
    'Twee keer gemeten',
    'Measured twice',
    'Stellen die in aanmerking komen en van wie beide partners in de periode een vervolgmeting hebben ingeleverd.',
    'Eligible couples of whom both partners handed in a follow-up measurement in the period.',
  ),
  measuredByBoth: define(
    'Door allebei gemeten en gedeeld',
    'Measured and shared by both',
    'Stellen van wie de eerste meting en een vervolgmeting allebei zijn ingeleverd, gedeeld en vrijgegeven. Alleen deze stellen tellen mee in de uitkomsten.',
    'Couples whose first and follow-up measurements were both handed in, shared and released. Only these couples count in the outcomes.',
  ),
  notShared: define(
    'Gemeten, niet gedeeld',
    'Measured, not shared',
    'Beide partners hebben de vervolgmeting ingeleverd, maar ze staat (nog) niet voor allebei open.',
    'Both partners handed in the follow-up, but it is not open to both, or not yet.',
  ),
  notMeasured: define(
    'Nog in begeleiding, geen vervolgmeting',
    'Still in care, no follow-up',
    'De vervolgmeting is niet door allebei ingeleverd; het stel was aan het eind van de periode niet afgesloten.',
    'The follow-up was not handed in by both; the couple was not closed at the end of the period.',
  ),
  dropOutUnknown: define(
    'Afgesloten zonder vervolgmeting, reden onbekend',
    'Closed without a follow-up, reason unknown',
    'Of het met deze stellen beter of slechter ging, is niet bekend. Daarom staan ze als eigen balk naast de uitkomsten.',
    'Whether these couples did better or worse is not known. That is why they stand beside the outcomes as a bar of their own.',
  ),
  change: define(
    'Verandering van het stel',
    'Change of the couple',
    'Het gemiddelde van beide partners: de eerste open meting ooit vergeleken met de laatste open meting in de periode, met dezelfde versie van de test. Vooruit of achteruit alleen als het verschil groter is dan de meetfout (RCI, 95 %).',
    'The mean of both partners: the first open measurement ever compared with the last open one in the period, with the same version of the test. Forward or back only where the difference exceeds measurement error (RCI, 95 %).',
  ),
  dyad: define(
    'Verandering van de twee partners',
    'Change of the two partners',
    'De verandering van elke partner apart, samen gelezen. “Uiteen”: één ging betrouwbaar achteruit en de ander niet.',
    "Each partner's own change, read together. “Apart”: one went reliably back and the other did not.",
  ),
  hidden: define(
    'Niet getoond',
    'Not shown',
    'Een groep van minder dan 10 stellen wordt niet getoond, en binnen een groep geen klasse van 1 tot en met 4 stellen. Zo nodig wordt een tweede klasse verborgen, zodat niemand het verschil kan uitrekenen.',
    'A group of fewer than 10 couples is not shown, nor a class of 1 to 4 couples within a group. Where needed a second class is hidden, so that nobody can work out the difference.',
  ),
  asOf: define(
    'Stand van',
    'As of',
    'Er verandert na die dag te weinig om nieuwe cijfers te tonen: uit het verschil zou één stel af te lezen zijn. Wie toestemming intrekt, telt niet mee in de eerstvolgende nieuwe cijfers.',
    'Too little changed since that day to show new figures: the difference would give one couple away. Whoever withdraws consent does not count in the next new figures.',
  ),
  tooClose: define(
    'Niet getoond naast eerdere cijfers',
    'Not shown beside earlier figures',
    'Deze periode lijkt te veel op een periode waarvan de cijfers al zijn getoond. Uit het verschil zouden enkele stellen af te lezen zijn. Kies een andere periode.',
    'This period is too much like one whose figures were shown before. The difference would give a few couples away. Choose another period.',
  ),
} as const satisfies Record<string, Definition>;

export type DefinitionKey = keyof typeof DEFINITIONS;
