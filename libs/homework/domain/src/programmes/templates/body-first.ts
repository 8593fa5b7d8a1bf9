import { both } from '../../exercises/ways/parts';
import type { Programme } from '../programme';

/** For couples whose bodies are too full for words; touch only after the coach has talked about it. */
export const BODY_FIRST: Programme = {
  key: 'body-first',
  version: 1,
  title: both(['Eerst het lijf', 'Body first']),
  summary: both([
    'Ademen, vertragen, naar buiten, en dan pas praten. Voor als woorden nu te snel gaan.',
    'Breathe, slow down, go outdoors, and only then talk. For when words go too fast now.',
  ]),
  steps: [
    {
      id: 'breath',
      kind: 'homework',
      exercise: 'breath-count',
      for: 'both',
      dueInDays: 10,
      delivery: { rule: 'at-once' },
    },
    {
      id: 'slower',
      kind: 'homework',
      exercise: 'slower-living',
      for: 'both',
      dueInDays: 7,
      delivery: { rule: 'after-either', days: 3 },
    },
    {
      id: 'diary',
      kind: 'homework',
      exercise: 'body-diary',
      for: 'both',
      dueInDays: 14,
      delivery: { rule: 'after-both', days: 2 },
    },
    {
      id: 'outdoors',
      kind: 'homework',
      exercise: 'nature',
      for: 'both',
      dueInDays: 21,
      delivery: { rule: 'interval', days: 14 },
    },
    {
      id: 'talk',
      kind: 'dialogue',
      dialogue: 'appreciation',
      level: 1,
      delivery: { rule: 'after-either', days: 1 },
    },
    {
      id: 'about-touch',
      kind: 'note-for-coach',
      text: both([
        'Bespreek eerst met ieder apart of aanraking nu past. Past het niet, sla de volgende stap dan over.',
        'First talk with each alone about whether touch fits now. If it does not, skip the next step.',
      ]),
      delivery: { rule: 'after-closed-dialogue', days: 1 },
    },
    {
      id: 'touch',
      kind: 'homework',
      exercise: 'touch',
      for: 'both',
      dueInDays: 21,
      delivery: { rule: 'after-previous', days: 7 },
    },
    { id: 'test', kind: 'round', dueInDays: 7, delivery: { rule: 'interval', days: 21 } },
  ],
};
