import type { Exercise } from '../exercise';
import { both, SENSATIONS, step, STOP } from './parts';

/** The first way: five minutes each evening, for two weeks. */
export const BODY_DIARY: Exercise = {
  key: 'body-diary',
  version: 1,
  way: 'body-diary',
  title: both(['Lichaamsdagboek', 'Body diary']),
  summary: both([
    'Elke avond vijf minuten kijken wat je lijf vandaag vertelde.',
    'Five minutes each evening to notice what your body told you today.',
  ]),
  who: ['each'],
  minutes: 5,
  rhythm: { kind: 'daily', days: 14 },
  remindAt: '21:00',
  bodySliders: true,
  scope: 'me',
  steps: [
    step(
      'sit',
      ['Zitten', 'Sit'],
      [
        'Ga zitten met je voeten op de grond. Adem twee keer rustig in en uit.',
        'Sit down with your feet on the floor. Breathe in and out calmly, twice.',
      ],
      [],
      { seconds: 30 },
    ),
    step(
      'spots',
      ['Waar voel je iets?', 'Where do you feel something?'],
      [
        'Tik op de plekken die opvallen. Eén mag, drie is het meeste.',
        'Tap the places that stand out. One is fine, three is the most.',
      ],
      [
        {
          kind: 'body-map',
          id: 'spots',
          label: both(['Plekken in mijn lijf', 'Places in my body']),
          most: 3,
          required: true,
        },
      ],
    ),
    step(
      'sensation',
      ['Hoe voelt het daar?', 'How does it feel there?'],
      [
        'Kies een woord dat past. Staat het er niet bij, schrijf dan je eigen woord.',
        'Choose a word that fits. If it is not there, write your own.',
      ],
      [
        {
          kind: 'words',
          id: 'sensation',
          label: both(['Zo voelt het', 'This is how it feels']),
          choices: SENSATIONS,
          most: 3,
          own: true,
          required: true,
        },
      ],
    ),
    step(
      'before',
      ['Wat ging eraan vooraf?', 'What came before?'],
      ['Denk terug aan het moment. Eén regel is genoeg.', 'Think back to the moment. One line is enough.'],
      [
        {
          kind: 'line',
          id: 'before',
          label: both(['Wat gebeurde er vlak daarvoor?', 'What happened just before?']),
          most: 200,
        },
      ],
    ),
    step(
      'asks',
      ['Wat vraagt je lijf?', 'What does your body ask for?'],
      [
        'Misschien rust, beweging, een arm om je heen. Je hoeft er niets mee.',
        'Perhaps rest, movement, an arm around you. You need not do anything with it.',
      ],
      [
        {
          kind: 'line',
          id: 'asks',
          label: both(['Wat vraagt mijn lijf?', 'What does my body ask for?']),
          most: 200,
        },
      ],
    ),
  ],
  bridge: {
    after: [7, 14],
    text: both([
      'Kies ieder één regel uit je dagboek die je wilt vertellen. Neem er samen tien minuten voor. De ander spiegelt.',
      'Each choose one line of your diary that you want to tell. Take ten minutes together. The other mirrors.',
    ]),
    dialogue: 'imago',
    level: 1,
  },
  done: { kind: 'entries', atLeast: 10, of: 14 },
  safety: [STOP],
  pillars: ['connection', 'depth'],
};
