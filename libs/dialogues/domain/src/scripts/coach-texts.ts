import type { KeyedText } from '../script';

/** Stems that a coach offers the sender to go deeper. */
export const DEEPENINGS: readonly KeyedText[] = [
  {
    key: 'touches-most',
    text: { nl: 'En wat me daarin het meest raakt is …', en: 'And what touches me most in it is …' },
  },
  { key: 'never-said', text: { nl: 'Wat ik nog nooit zei is …', en: 'What I have never said is …' } },
  { key: 'my-body-says', text: { nl: 'Mijn lijf zegt …', en: 'My body says …' } },
  { key: 'long-for', text: { nl: 'Waar ik eigenlijk naar verlang is …', en: 'What I really long for is …' } },
];

/** Short hints for one phone. */
export const NUDGES: readonly KeyedText[] = [
  { key: 'smaller', text: { nl: 'Zeg het kleiner.', en: 'Say it smaller.' } },
  { key: 'only-feeling', text: { nl: 'Alleen het gevoel.', en: 'Only the feeling.' } },
  { key: 'mirror-first', text: { nl: 'Spiegel eerst.', en: 'Mirror first.' } },
  { key: 'slower', text: { nl: 'Een beetje langzamer.', en: 'A little slower.' } },
  { key: 'breathe', text: { nl: 'Adem eerst uit.', en: 'Breathe out first.' } },
  { key: 'i-language', text: { nl: 'Begin met ik.', en: 'Begin with I.' } },
];
