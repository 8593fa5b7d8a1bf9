import type { Exercise, Input } from '../exercise';
import { both, choices, step, STOP, type Pair } from './parts';

const line = (id: string, label: Pair, required = false): Input => ({
  kind: 'line',
  id,
  label: both(label),
  most: 200,
  ...(required ? { required } : {}),
});

const sayIt = step(
  'say',
  ['Zeg het', 'Say it'],
  [
    'Zeg het hardop tegen de ander. De ander herhaalt één zin. Dan wisselen jullie.',
    'Say it aloud to the other, who repeats one sentence. Then you swap.',
  ],
  [],
  { optional: true },
);

/** Three minutes each evening, for a week; what is written stays one's own unless one shares it. */
export const APPRECIATION_RITUAL: Exercise = {
  key: 'appreciation-ritual',
  version: 1,
  way: 'ritual',
  title: both(['Waarderen', 'Appreciation']),
  summary: both([
    'Elke avond één ding dat je in de ander waardeert.',
    'Each evening one thing that you value in the other.',
  ]),
  who: ['each', 'together'],
  minutes: 3,
  rhythm: { kind: 'daily', days: 7 },
  remindAt: '20:30',
  bodySliders: false,
  scope: 'me',
  steps: [
    step(
      'value',
      ['Wat waardeer je?', 'What do you value?'],
      [
        'Noem één ding van vandaag. Klein is goed. Geen maar erachteraan.',
        'Name one thing of today. Small is fine. No but after it.',
      ],
      [line('value', ['Vandaag waardeer ik in jou', 'Today I value in you'], true)],
    ),
    sayIt,
  ],
  bridge: {
    after: [7],
    text: both([
      'Neem een kwartier voor een waarderingsdialoog. Kies ieder de mooiste van de week.',
      'Take a quarter of an hour for an appreciation dialogue. Each choose the finest of the week.',
    ]),
    dialogue: 'appreciation',
    level: 1,
  },
  done: { kind: 'entries', atLeast: 5, of: 7 },
  safety: [STOP],
  pillars: ['connection', 'support', 'timeTogether'],
};

/** C12 as a diary. */
export const GRATITUDE_RITUAL: Exercise = {
  key: 'gratitude-ritual',
  version: 1,
  way: 'ritual',
  title: both(['Dankbaarheid', 'Gratitude']),
  summary: both([
    'Elke avond één ding waar je de ander dankbaar voor bent.',
    'Each evening one thing that you are grateful to the other for.',
  ]),
  who: ['each', 'together'],
  minutes: 3,
  rhythm: { kind: 'daily', days: 7 },
  remindAt: '20:30',
  bodySliders: false,
  scope: 'me',
  steps: [
    step(
      'grateful',
      ['Vandaag', 'Today'],
      ['Denk terug aan een moment van vandaag.', 'Think back to a moment of today.'],
      [
        line('that', ['Vandaag was ik dankbaar dat je …', 'Today I was grateful that you …'], true),
        line('gave', ['Het gaf mij …', 'It gave me …']),
      ],
    ),
    sayIt,
  ],
  bridge: {
    after: [7],
    text: both([
      'Vertel elkaar welke avond je bijbleef, en wat die je gaf.',
      'Tell each other which evening stayed with you, and what it gave you.',
    ]),
    dialogue: 'appreciation',
    level: 1,
  },
  done: { kind: 'entries', atLeast: 5, of: 7 },
  safety: [STOP],
  pillars: ['connection', 'support', 'timeTogether'],
};

/** C10 as a diary: days done are days done; nothing starts over. It could silence a rightful complaint, so a flag hides it. */
export const ZERO_NEGATIVITY_DIARY: Exercise = {
  key: 'zero-negativity-diary',
  version: 1,
  way: 'ritual',
  title: both(['Dertig dagen zonder negativiteit', 'Thirty days without negativity']),
  summary: both([
    'Elke avond even terugkijken, en drie dingen die je waardeert.',
    'Each evening a short look back, and three things that you value.',
  ]),
  who: ['each'],
  minutes: 5,
  rhythm: { kind: 'daily', days: 30 },
  remindAt: '20:30',
  bodySliders: false,
  scope: 'me',
  waitsWhileFlagged: true,
  steps: [
    step(
      'weather',
      ['Zon of wolk', 'Sun or cloud'],
      [
        'Negatief is wat de ander als kwetsend ervaart. Hoe was jouw dag daarin? Dit is alleen voor jou.',
        'Negative is what the other experiences as hurtful. How was your day in that? This is for you alone.',
      ],
      [
        {
          kind: 'choice',
          id: 'weather',
          label: both(['Mijn dag', 'My day']),
          choices: choices({ sun: ['zon', 'sun'], cloud: ['wolk', 'cloud'] }),
          private: true,
        },
      ],
    ),
    step(
      'values',
      ['Drie waarderingen', 'Three appreciations'],
      ['Noem drie dingen, nieuw en precies.', 'Name three things, new and precise.'],
      [
        line('first', ['Ik waardeer', 'I value'], true),
        line('second', ['En ook', 'And also']),
        line('third', ['En', 'And']),
      ],
    ),
    step(
      'again',
      ['Was er een wolk?', 'Was there a cloud?'],
      [
        'Vraag of je het over mag doen, of leg samen een hand op je hart. Een klacht mag altijd, als vraag om een gesprek.',
        'Ask if you may do it over, or both put a hand on your heart. A complaint is always allowed, as a request for a talk.',
      ],
      [],
      { optional: true },
    ),
  ],
  bridge: {
    after: [30],
    text: both([
      'Rond af met een waarderingsdialoog: wat wil je meenemen van deze dertig dagen?',
      'Round off with an appreciation dialogue: what do you want to take along from these thirty days?',
    ]),
    dialogue: 'appreciation',
    level: 1,
  },
  done: { kind: 'entries', atLeast: 20, of: 30 },
  safety: [
    STOP,
    both([
      'Voel je je niet veilig, doe dit dan niet en vertel het je coach.',
      'If you do not feel safe, do not do this and tell your coach.',
    ]),
  ],
  pillars: ['communication', 'trust', 'connection'],
};
