import type { Exercise } from '../exercise';
import { both, choices, step, STOP } from './parts';

const ACTIVITIES = choices({
  walking: ['wandelen', 'walking'],
  yoga: ['yoga', 'yoga'],
  stretching: ['rekken', 'stretching'],
  dancing: ['dansen op één nummer', 'dancing to one song'],
  swimming: ['zwemmen', 'swimming'],
});

/** The fifth way: a quarter of an hour of attentive movement, three times a week for two weeks. */
export const MINDFUL_MOVEMENT: Exercise = {
  key: 'mindful-movement',
  version: 1,
  way: 'mindful-movement',
  title: both(['Mindful bewegen', 'Mindful movement']),
  summary: both([
    'Een kwartier bewegen met je aandacht in je lijf, niet op het resultaat.',
    'A quarter of an hour of movement with your attention in your body, not on the result.',
  ]),
  who: ['each', 'together'],
  minutes: 15,
  rhythm: { kind: 'weekly', times: 3, weeks: 2 },
  bodySliders: true,
  scope: 'me',
  steps: [
    step(
      'choose',
      ['Kies je beweging', 'Choose your movement'],
      ['Kies wat vandaag past. Rustig is goed.', 'Choose what fits today. Gentle is fine.'],
      [
        {
          kind: 'choice',
          id: 'activity',
          label: both(['Dit doe ik', 'This I do']),
          choices: ACTIVITIES,
          required: true,
        },
      ],
    ),
    step(
      'feet',
      ['De eerste twee minuten', 'The first two minutes'],
      [
        'Houd je blik zacht. Breng je aandacht naar je voeten.',
        'Keep your gaze soft. Bring your attention to your feet.',
      ],
      [],
      { seconds: 120 },
    ),
    step(
      'areas',
      ['Steeds één plek', 'One place at a time'],
      [
        'Noem bij elke ronde in jezelf één plek die je voelt.',
        'On each round, silently name one place that you feel.',
      ],
      [
        {
          kind: 'body-map',
          id: 'areas',
          label: both(['Deze plekken voelde ik', 'These places I felt']),
          most: 5,
        },
      ],
    ),
    step(
      'still',
      ['De laatste minuut', 'The last minute'],
      ['Sta of zit stil. Voel wat er nog nabeweegt.', 'Stand or sit still. Feel what still moves.'],
      [
        {
          kind: 'minutes',
          id: 'minutes',
          label: both(['Hoeveel minuten bewoog je?', 'How many minutes did you move?']),
          required: true,
        },
      ],
      { seconds: 60 },
    ),
  ],
  bridge: {
    after: [15],
    text: both([
      'Spiegeldans: volg drie minuten de bewegingen van de ander. Wissel daarna. Lachen mag.',
      "Mirror dance: follow the other's movements for three minutes. Then swap. Laughing is allowed.",
    ]),
    dialogue: null,
  },
  done: { kind: 'entries', atLeast: 4, of: 6 },
  safety: [
    STOP,
    both([
      'Doet het pijn, dan stop je. Twijfel je over je gezondheid, vraag dan eerst je arts.',
      'If it hurts, you stop. If you are unsure about your health, ask your doctor first.',
    ]),
  ],
  pillars: ['connection', 'timeTogether'],
};
