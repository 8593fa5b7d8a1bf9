import type { Card, Exercise } from '../exercise';
import { both, choices, step, STOP, type Pair } from './parts';

const card = (id: string, title: Pair, text: Pair): Card => ({ id, title: both(title), text: both(text) });

/** What each is, from a distance: no promise of an effect, and nothing to try by oneself. */
const CARDS = [
  card(
    'somatic-experiencing',
    ['Somatic Experiencing', 'Somatic Experiencing'],
    [
      'Je volgt met een begeleider, in kleine stapjes, wat je lijf laat merken bij spanning en bij rust.',
      'With a guide you follow, in small steps, what your body shows in tension and in rest.',
    ],
  ),
  card(
    'tre',
    ['TRE', 'TRE'],
    [
      'Oefeningen die spieren laten trillen. Dit doe je alleen met een opgeleide begeleider erbij.',
      'Exercises that let muscles tremble. You only do this with a trained guide present.',
    ],
  ),
  card(
    'rebalancing',
    ['Rebalancing', 'Rebalancing'],
    [
      'Een vorm van aandachtige massage. De begeleider werkt rustig en in overleg met jou.',
      'A form of attentive massage. The guide works calmly and checks with you as you go.',
    ],
  ),
  card(
    'body-psychotherapy',
    ['Lichaamsgerichte psychotherapie', 'Body-oriented psychotherapy'],
    [
      'Gesprekken met een psychotherapeut, waarin ook houding, adem en spanning aandacht krijgen.',
      'Talks with a psychotherapist in which posture, breath and tension get attention too.',
    ],
  ),
];

/** The seventh way: only to find one's bearings. No self-practice of TRE in the app. */
export const BODY_THERAPIES: Exercise = {
  key: 'body-therapies',
  version: 1,
  way: 'body-therapies',
  title: both(['Lichaamsgerichte therapieën', 'Body-oriented therapies']),
  summary: both([
    'Vier kaarten om te lezen, en één vraag aan je coach.',
    'Four cards to read, and one question for your coach.',
  ]),
  who: ['each'],
  minutes: 20,
  rhythm: { kind: 'once' },
  bodySliders: true,
  scope: 'coach',
  steps: [
    step(
      'cards',
      ['Vier kaarten', 'Four cards'],
      [
        'Lees ze rustig. Kies bij elke kaart wat je merkt: trekt het je, twijfel je, of is het niets voor jou?',
        'Read them calmly. With each, choose what you notice: drawn to it, unsure, or not for you?',
      ],
      [
        {
          kind: 'cards',
          id: 'cards',
          label: both(['Wat merk je bij deze kaart?', 'What do you notice with this card?']),
          cards: CARDS,
          choices: choices({
            drawn: ['trekt me', 'draws me'],
            unsure: ['twijfel', 'unsure'],
            'not-me': ['niets voor mij', 'not for me'],
          }),
          required: true,
        },
      ],
    ),
    step(
      'question',
      ['Je vraag', 'Your question'],
      [
        'Schrijf één vraag aan je coach. Je coach antwoordt of verwijst je.',
        'Write one question to your coach, who answers or refers you.',
      ],
      [
        {
          kind: 'text',
          id: 'question',
          label: both(['Mijn vraag aan mijn coach', 'My question to my coach']),
          most: 500,
          required: true,
        },
      ],
    ),
    step(
      'later',
      ['Over drie weken', 'In three weeks'],
      [
        'Trok iets je, kijk dan over drie weken nog eens. Wil je dan nog, vraag het je coach.',
        'If something drew you, look again in three weeks. If you still want it then, ask your coach.',
      ],
      [],
      { optional: true },
    ),
  ],
  bridge: {
    after: [7],
    text: both([
      'Vertel elkaar in twee zinnen wat je koos en waarom. De ander spiegelt.',
      'Tell each other in two sentences what you chose and why. The other mirrors.',
    ]),
    dialogue: 'imago',
    level: 1,
  },
  done: { kind: 'reply-read' },
  safety: [
    STOP,
    both([
      'De kaarten beloven niets. Begin nooit alleen aan een van deze therapieën; je coach kan je verwijzen.',
      'The cards promise nothing. Never start one of these therapies alone; your coach can refer you.',
    ]),
  ],
  pillars: ['support', 'balance'],
};
