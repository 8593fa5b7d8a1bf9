import type { Exercise, Input, Step } from '../exercise';
import { both, step, STOP, type Pair } from './parts';

interface Variant {
  readonly key: 'breath-scan' | 'breath-count' | 'breath-even';
  readonly title: Pair;
  readonly summary: Pair;
  readonly minutes: number;
  readonly timer: Step;
}

const timer = (label: Pair, minutes: number, perMinute: number): Input => ({
  kind: 'breathing',
  id: 'breathing',
  label: both(label),
  seconds: minutes * 60,
  perMinute,
  required: true,
});

const posture = step(
  'posture',
  ['Houding', 'Posture'],
  [
    'Zit rechtop en zacht, of ga liggen. Je ogen mogen open blijven.',
    'Sit upright and soft, or lie down. Your eyes may stay open.',
  ],
  [],
  { seconds: 30 },
);

const lands = step(
  'lands',
  ['Drie plekken', 'Three places'],
  [
    'Ga met je aandacht naar je voeten, dan naar je buik, dan naar je keel. Blijf op elke plek even.',
    'Bring your attention to your feet, then your belly, then your throat. Stay for a moment at each.',
  ],
  [],
  { seconds: 60, optional: true },
);

const word = step(
  'word',
  ['Eén woord', 'One word'],
  ['Welk woord past bij nu?', 'Which word fits this moment?'],
  [{ kind: 'line', id: 'word', label: both(['Mijn woord', 'My word']), most: 40 }],
);

/** The sixth way: daily, ten days; the coach picks one of the three. Never with holding one's breath. */
function breath({ key, title, summary, minutes, timer: timerStep }: Variant): Exercise {
  return {
    key,
    version: 1,
    way: 'breath',
    title: both(title),
    summary: both(summary),
    who: ['each'],
    minutes,
    rhythm: { kind: 'daily', days: 10 },
    bodySliders: true,
    scope: 'me',
    steps: [posture, timerStep, lands, word],
    bridge: {
      after: [11],
      text: both([
        'Begin jullie volgende gesprek met twee minuten samen ademen, in hetzelfde tempo.',
        'Begin your next talk with two minutes of breathing together, at the same pace.',
      ]),
      dialogue: null,
    },
    done: { kind: 'entries', atLeast: 7, of: 10 },
    safety: [
      STOP,
      both([
        'Word je duizelig of angstig, stop dan en kijk om je heen. Houd je adem nooit vast.',
        'If you get dizzy or anxious, stop and look around you. Never hold your breath.',
      ]),
    ],
    pillars: ['communication', 'balance'],
  };
}

export const BREATH_SCAN = breath({
  key: 'breath-scan',
  title: ['Ademwerk: bodyscan', 'Breath work: body scan'],
  summary: ['Twaalf minuten met je aandacht door je lijf.', 'Twelve minutes of attention through your body.'],
  minutes: 12,
  timer: step(
    'scan',
    ['Door je lijf', 'Through your body'],
    [
      'Ga van je tenen naar je kruin. Voel elke plek even. Je hoeft niets te veranderen.',
      'Go from your toes to your crown. Feel each place for a moment. You need not change anything.',
    ],
    [timer(['Bodyscan', 'Body scan'], 10, 0)],
  ),
});

export const BREATH_COUNT = breath({
  key: 'breath-count',
  title: ['Ademwerk: ademtelling', 'Breath work: counting breaths'],
  summary: [
    'Acht minuten je adem tellen, van één tot tien.',
    'Eight minutes of counting breaths, one to ten.',
  ],
  minutes: 8,
  timer: step(
    'count',
    ['Tellen', 'Counting'],
    [
      'Tel elke uitademing, van één tot tien. Ben je de tel kwijt, begin dan weer bij één.',
      'Count each out-breath, from one to ten. If you lose count, begin again at one.',
    ],
    [timer(['Ademtelling', 'Counting breaths'], 6, 0)],
  ),
});

export const BREATH_EVEN = breath({
  key: 'breath-even',
  title: ['Ademwerk: coherente adem', 'Breath work: even breathing'],
  summary: [
    'Tien minuten gelijkmatig ademen, ongeveer zes keer per minuut.',
    'Ten minutes of even breathing, about six times a minute.',
  ],
  minutes: 10,
  timer: step(
    'even',
    ['Gelijkmatig', 'Evenly'],
    [
      'Volg de cirkel: vijf tellen in, vijf tellen uit. Is dit te langzaam, adem dan zoals het vanzelf gaat.',
      'Follow the circle: five counts in, five counts out. If this is too slow, breathe as it comes.',
    ],
    [timer(['Coherente adem', 'Even breathing'], 8, 6)],
  ),
});
