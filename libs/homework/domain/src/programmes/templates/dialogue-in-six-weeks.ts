import { both } from '../../exercises/ways/parts';
import type { Programme } from '../programme';

/** A talk a week, from fully scripted to fewer words; the first basic dialogue with the coach there. */
export const DIALOGUE_IN_SIX_WEEKS: Programme = {
  key: 'dialogue-in-six-weeks',
  version: 1,
  title: both(['De dialoog leren in zes weken', 'The dialogue learned in six weeks']),
  summary: both([
    'Elke week één gesprek, met iets kleins ertussen. De tekst op het scherm wordt langzaam minder.',
    'One talk each week, with something small in between. The words on the screen slowly fade.',
  ]),
  steps: [
    {
      id: 'reading',
      kind: 'homework',
      exercise: 'listening-body',
      for: 'both',
      dueInDays: 7,
      delivery: { rule: 'at-once' },
    },
    {
      id: 'appreciate-1',
      kind: 'dialogue',
      dialogue: 'appreciation',
      level: 1,
      delivery: { rule: 'at-once' },
    },
    {
      id: 'ritual',
      kind: 'homework',
      exercise: 'appreciation-ritual',
      for: 'both',
      dueInDays: 7,
      delivery: { rule: 'interval', days: 7 },
    },
    {
      id: 'appreciate-2',
      kind: 'dialogue',
      dialogue: 'appreciation',
      level: 2,
      delivery: { rule: 'at-once' },
    },
    {
      id: 'be-there',
      kind: 'note-for-coach',
      text: both([
        'Nu komt de eerste basisdialoog. Plan hem in een sessie, zodat je erbij bent.',
        'The first basic dialogue comes now. Plan it in a session, so that you are there.',
      ]),
      delivery: { rule: 'after-closed-dialogue', days: 7 },
    },
    { id: 'imago-1', kind: 'dialogue', dialogue: 'imago', level: 1, delivery: { rule: 'at-once' } },
    {
      id: 'breath',
      kind: 'homework',
      exercise: 'breath-even',
      for: 'both',
      dueInDays: 10,
      without: ['lands'],
      delivery: { rule: 'after-closed-dialogue', days: 1 },
    },
    {
      id: 'imago-2',
      kind: 'dialogue',
      dialogue: 'imago',
      level: 1,
      delivery: { rule: 'interval', days: 6 },
    },
    {
      id: 'imago-3',
      kind: 'dialogue',
      dialogue: 'imago',
      level: 2,
      delivery: { rule: 'after-previous', days: 7 },
    },
    {
      id: 'gratitude',
      kind: 'homework',
      exercise: 'gratitude-ritual',
      for: 'both',
      dueInDays: 7,
      delivery: { rule: 'after-previous', days: 1 },
    },
    {
      id: 'imago-4',
      kind: 'dialogue',
      dialogue: 'imago',
      level: 2,
      delivery: { rule: 'after-closed-dialogue', days: 7 },
    },
    {
      id: 'test',
      kind: 'round',
      dueInDays: 7,
      delivery: { rule: 'after-closed-dialogue', days: 7 },
    },
  ],
};
