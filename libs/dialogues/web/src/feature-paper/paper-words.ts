import type { Localised } from '@tweespraak/shared/kernel';

/** The card's own few words; each half stands in its reader's language, whatever the screen's is. */
export const PAPER_WORDS = {
  tells: { nl: '{name} vertelt', en: '{name} tells' },
  listens: { nl: '{name} luistert', en: '{name} listens' },
  teller: { nl: 'Wie vertelt', en: 'Who tells' },
  listener: { nl: 'Wie luistert', en: 'Who listens' },
  mirror: { nl: 'Na elke gedachte, bij {from} tot en met {to}', en: 'After each thought, at {from} to {to}' },
  mirrorOnce: { nl: 'Na elke gedachte, bij {from}', en: 'After each thought, at {from}' },
  rules: { nl: 'Voor jullie allebei', en: 'For both of you' },
  turn: { nl: 'Wisselen? Draai de kaart om.', en: 'Switching? Turn the card around.' },
  other: { nl: 'Wisselen? Pak de andere kaart.', en: 'Switching? Take the other card.' },
  code: { nl: 'Klaar? Vul in Tweespraak deze code in:', en: 'Done? Enter this code in Tweespraak:' },
} as const satisfies Readonly<Record<string, Localised>>;

/** Puts names and numbers into one of these. */
export function filled(text: string, words: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (gap, key: string) => `${words[key] ?? gap}`);
}
