import type { KeyedText } from '../script/script';
import { both, type Pair } from '../script/words';

/** A text that a coach sends by its key, in both languages. */
export function keyed(key: string, text: Pair): KeyedText {
  return { key, text: both(text) };
}

/** Stems that a coach offers the sender to go deeper. */
export const DEEPENINGS: readonly KeyedText[] = [
  keyed('touches-most', ['En wat me daarin het meest raakt is …', 'And what touches me most in it is …']),
  keyed('never-said', ['Wat ik nog nooit zei is …', 'What I have never said is …']),
  keyed('my-body-says', ['Mijn lijf zegt …', 'My body says …']),
  keyed('long-for', ['Waar ik eigenlijk naar verlang is …', 'What I really long for is …']),
];

/** Short hints for one phone. */
export const NUDGES: readonly KeyedText[] = [
  keyed('smaller', ['Zeg het kleiner.', 'Say it smaller.']),
  keyed('only-feeling', ['Alleen het gevoel.', 'Only the feeling.']),
  keyed('mirror-first', ['Spiegel eerst.', 'Mirror first.']),
  keyed('slower', ['Een beetje langzamer.', 'A little slower.']),
  keyed('breathe', ['Adem eerst uit.', 'Breathe out first.']),
  keyed('i-language', ['Begin met ik.', 'Begin with I.']),
];
