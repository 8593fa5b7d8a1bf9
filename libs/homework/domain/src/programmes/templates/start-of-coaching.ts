import { both } from '../../exercises/ways/parts';
import type { Programme } from '../programme';

/** From the first test to the first body diary; about five weeks. */
export const START_OF_COACHING: Programme = {
  key: 'start-of-coaching',
  version: 1,
  title: both(['Begin van de coaching', 'Start of coaching']),
  summary: both([
    'Eerst de negen pijlers, dan waarderen, dan het eerste gesprek. Ongeveer vijf weken.',
    'First the nine pillars, then appreciation, then the first talk. About five weeks.',
  ]),
  steps: [
    { id: 'test', kind: 'round', dueInDays: 7, delivery: { rule: 'at-once' } },
    {
      id: 'reading',
      kind: 'homework',
      exercise: 'listening-body',
      for: 'both',
      dueInDays: 7,
      delivery: { rule: 'interval', days: 2 },
    },
    {
      id: 'appreciation',
      kind: 'homework',
      exercise: 'appreciation-ritual',
      for: 'both',
      dueInDays: 7,
      delivery: { rule: 'after-released-round', days: 1 },
    },
    {
      id: 'first-talk',
      kind: 'dialogue',
      dialogue: 'appreciation',
      level: 1,
      delivery: { rule: 'interval', days: 7 },
    },
    {
      id: 'diary',
      kind: 'homework',
      exercise: 'body-diary',
      for: 'both',
      dueInDays: 14,
      delivery: { rule: 'after-closed-dialogue', days: 2 },
    },
    {
      id: 'look-back',
      kind: 'note-for-coach',
      text: both([
        'Kijk samen terug op het begin en kies wat erna past: de dialoog leren, of eerst het lijf.',
        'Look back on the start together and choose what fits next: learning the dialogue, or the body first.',
      ]),
      delivery: { rule: 'interval', days: 14 },
    },
  ],
};
