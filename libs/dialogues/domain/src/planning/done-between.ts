import type { LocalDate, Locale, Localised } from '@tweespraak/shared/kernel';
import { DIALOGUE_KEYS, type DialogueKey } from '../script/dialogue-keys';
import { isCompleted } from './history';
import type { EndedHow } from '../script/script';

export interface DatedDialogue {
  readonly key: DialogueKey;
  /** The day it ended, on the practice's wall. */
  readonly endedOn: LocalDate | null;
  readonly endedHow: EndedHow | null;
}

export interface DoneCount {
  readonly key: DialogueKey;
  readonly count: number;
}

/**
 * What was completed from the day of one measurement up to, not with, the day of the next: counts per type in the order of
 * the protocols. Only what was done: it says nothing about what it did.
 */
export function doneBetween(
  dialogues: readonly DatedDialogue[],
  from: LocalDate,
  to: LocalDate,
): DoneCount[] {
  const done = dialogues.filter(
    (dialogue) =>
      isCompleted(dialogue) && dialogue.endedOn !== null && dialogue.endedOn >= from && dialogue.endedOn < to,
  );
  return DIALOGUE_KEYS.flatMap((key) => {
    const count = done.filter((dialogue) => dialogue.key === key).length;
    return count > 0 ? [{ key, count }] : [];
  });
}

const NUMBERS: Localised<readonly string[]> = {
  nl: [
    'geen',
    'één',
    'twee',
    'drie',
    'vier',
    'vijf',
    'zes',
    'zeven',
    'acht',
    'negen',
    'tien',
    'elf',
    'twaalf',
  ],
  en: [
    'no',
    'one',
    'two',
    'three',
    'four',
    'five',
    'six',
    'seven',
    'eight',
    'nine',
    'ten',
    'eleven',
    'twelve',
  ],
};

type Forms = readonly [one: string, more: string];

const FORMS: Readonly<Record<DialogueKey, Localised<Forms>>> = {
  imago: { nl: ['basisdialoog', 'basisdialogen'], en: ['basic dialogue', 'basic dialogues'] },
  appreciation: {
    nl: ['waarderingsdialoog', 'waarderingsdialogen'],
    en: ['appreciation dialogue', 'appreciation dialogues'],
  },
  frustration: {
    nl: ['frustratiedialoog', 'frustratiedialogen'],
    en: ['frustration dialogue', 'frustration dialogues'],
  },
  'behaviour-request': {
    nl: ['gedragsverzoek', 'gedragsverzoeken'],
    en: ['behaviour request', 'behaviour requests'],
  },
  'parent-child': {
    nl: ['ouder-kinddialoog', 'ouder-kinddialogen'],
    en: ['parent-child dialogue', 'parent-child dialogues'],
  },
  'relationship-vision': {
    nl: ['relatievisie', 'relatievisies'],
    en: ['relationship vision', 'relationship visions'],
  },
  'caring-behaviours': {
    nl: ['periode met zorgzame gebaren', 'periodes met zorgzame gebaren'],
    en: ['period of caring gestures', 'periods of caring gestures'],
  },
  fun: { nl: ['periode met plezier', 'periodes met plezier'], en: ['period of fun', 'periods of fun'] },
  holding: { nl: ['keer vasthouden', 'keer vasthouden'], en: ['time of holding', 'times of holding'] },
  'zero-negativity': {
    nl: ['periode zonder negativiteit', 'periodes zonder negativiteit'],
    en: ['period without negativity', 'periods without negativity'],
  },
  reconnect: { nl: ['keer opnieuw', 'keer opnieuw'], en: ['reconnect', 'reconnects'] },
  gratitude: {
    nl: ['periode van dankbaarheid', 'periodes van dankbaarheid'],
    en: ['period of gratitude', 'periods of gratitude'],
  },
};

/** `vier waarderingsdialogen, één basisdialoog`; empty when nothing was done. Numbers over twelve in figures. */
export function doneWords(done: readonly DoneCount[], locale: Locale): string {
  return done
    .filter(({ count }) => count > 0)
    .map(({ key, count }) => {
      const [one, more] = FORMS[key][locale];
      return `${NUMBERS[locale][count] ?? count} ${count === 1 ? one : more}`;
    })
    .join(', ');
}
