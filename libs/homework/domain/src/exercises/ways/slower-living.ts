import type { Exercise } from '../exercise';
import { both, choices, SENSATIONS, step, STOP } from './parts';

const ACTS = choices({
  coffee: ['koffie of thee drinken', 'drinking coffee or tea'],
  teeth: ['tandenpoetsen', 'brushing teeth'],
  stairs: ['traplopen', 'taking the stairs'],
  shower: ['douchen', 'having a shower'],
  dishes: ['afwassen', 'doing the dishes'],
  door: ['thuiskomen', 'coming home'],
});

/** The second way: one everyday act at half speed, for a week. */
export const SLOWER_LIVING: Exercise = {
  key: 'slower-living',
  version: 1,
  way: 'slower-living',
  title: both(['Langzamer leven', 'Living slower']),
  summary: both([
    'Een week lang doe je elke dag één gewoon ding op halve snelheid.',
    'For a week you do one ordinary thing at half speed each day.',
  ]),
  who: ['each'],
  minutes: 5,
  rhythm: { kind: 'daily', days: 7 },
  bodySliders: true,
  scope: 'me',
  steps: [
    step(
      'choose',
      ['Kies één ding', 'Choose one thing'],
      ['Kies iets wat je toch al elke dag doet.', 'Choose something that you do every day anyway.'],
      [
        {
          kind: 'choice',
          id: 'act',
          label: both(['Dit doe ik langzaam', 'This I do slowly']),
          choices: ACTS,
          required: true,
        },
      ],
    ),
    step(
      'slow',
      ['Op halve snelheid', 'At half speed'],
      [
        'Leg je telefoon weg. Doe het twee keer zo langzaam als anders.',
        'Put your phone away. Do it twice as slowly as usual.',
      ],
    ),
    step(
      'sensations',
      ['Wat voelde je?', 'What did you feel?'],
      ['Noem drie dingen die je in je lijf voelde.', 'Name three things that you felt in your body.'],
      [
        {
          kind: 'words',
          id: 'sensations',
          label: both(['Dit voelde ik', 'This I felt']),
          choices: SENSATIONS,
          most: 3,
          own: true,
          required: true,
        },
      ],
    ),
    step(
      'noticed',
      ['Wat merkte je?', 'What did you notice?'],
      ['Eén regel is genoeg. Niets merken mag ook.', 'One line is enough. Noticing nothing is fine too.'],
      [
        {
          kind: 'line',
          id: 'noticed',
          label: both(['Wat merkte ik toen ik vertraagde?', 'What did I notice when I slowed down?']),
          most: 200,
        },
      ],
    ),
  ],
  bridge: {
    after: [8],
    text: both([
      'Doe samen één ding langzaam, in stilte. Zeg daarna ieder één zin over hoe het was.',
      'Do one thing slowly together, in silence. Then each say one sentence about how it was.',
    ]),
    dialogue: null,
  },
  done: { kind: 'entries', atLeast: 5, of: 7 },
  safety: [STOP],
  pillars: ['timeTogether', 'balance'],
};
