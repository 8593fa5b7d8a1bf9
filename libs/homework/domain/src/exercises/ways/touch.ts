import type { Exercise, Input } from '../exercise';
import { both, choices, step, STOP, type Pair } from './parts';

const consent = (id: string, label: Pair): Input => ({
  kind: 'consent',
  id,
  label: both(label),
  required: true,
});

const TOGETHER: Pair = ['Ik wil dit nu, samen', 'I want this now, together'];

const STOP_WORD =
  ' Spreek een stopwoord af. Zegt een van jullie het, dan stoppen jullie meteen. Nee is even goed als ja.';
const STOP_WORD_EN =
  ' Agree on a stop word. When one of you says it, you stop at once. No is as good as yes.';

/** The fourth way: first alone, then together, there only by the yes of both. A no is a session too: also fine. */
export const TOUCH: Exercise = {
  key: 'touch',
  version: 1,
  way: 'touch',
  title: both(['Aanraking', 'Touch']),
  summary: both([
    'Rustige aanraking in drie weken: eerst alleen, daarna samen als jullie dat allebei willen.',
    'Quiet touch in three weeks: first alone, then together if you both want to.',
  ]),
  who: ['together'],
  minutes: 10,
  rhythm: { kind: 'weekly', times: 2, weeks: 3 },
  bodySliders: true,
  scope: 'me',
  waitsWhileFlagged: true,
  steps: [
    step(
      'self',
      ['Je eigen hand', 'Your own hand'],
      [
        'Deze week doe je dit alleen. Leg een hand op je hart en een op je buik. Adem tien keer rustig. Nee is even goed als ja.',
        'This week you do this alone. Put one hand on your heart and one on your belly. Take ten calm breaths. No is as good as yes.',
      ],
      // No consent: that waits for both, and this week is one's own.
      [
        {
          kind: 'choice',
          id: 'self',
          label: both(['Hoe was het vandaag?', 'How was it today?']),
          choices: choices({
            did: ['ik deed het', 'I did it'],
            'not-now': ['nu niet, ook goed', 'not now, also fine'],
          }),
          required: true,
          private: true,
        },
      ],
      { weeks: [1] },
    ),
    step(
      'hands',
      ['Hand in hand', 'Hand in hand'],
      [
        `Houd elkaars hand vast. Wie ontvangt, stuurt de druk met: ja, nee of minder. Wissel na vijf minuten.${STOP_WORD}`,
        `Hold each other's hand. Whoever receives guides the pressure with: yes, no or less. Swap after five minutes.${STOP_WORD_EN}`,
      ],
      [consent('yes-hands', TOGETHER)],
      { weeks: [2], seconds: 600 },
    ),
    step(
      'backs',
      ['Rug tegen rug', 'Back to back'],
      [
        `Ga rug tegen rug zitten. Adem vijf minuten rustig en voel de adem van de ander.${STOP_WORD}`,
        `Sit back to back. Breathe calmly for five minutes and feel the other's breath.${STOP_WORD_EN}`,
      ],
      [consent('yes-backs', TOGETHER)],
      { weeks: [3], seconds: 300 },
    ),
    step(
      'after',
      ['Alleen voor jou', 'For you alone'],
      [
        'Dit leest niemand anders. Schrijven hoeft niet.',
        'Nobody else reads this. You need not write anything.',
      ],
      [
        {
          kind: 'text',
          id: 'pleasant',
          label: both(['Wat was prettig?', 'What was pleasant?']),
          most: 500,
          private: true,
        },
      ],
    ),
  ],
  bridge: {
    after: [22],
    text: both([
      'Als jullie willen: een dialoog over wat je nodig hebt bij aanraking. Het hoeft niet.',
      'If you like: a dialogue about what you need when it comes to touch. You do not have to.',
    ]),
    dialogue: 'imago',
    level: 1,
  },
  done: { kind: 'entries', atLeast: 4, of: 6 },
  safety: [
    STOP,
    both([
      'Deze oefening gaat niet over seks. Alleen aanraking die je allebei nu wilt.',
      'This exercise is not about sex. Only touch that you both want now.',
    ]),
    both([
      'Zeg je nee, dan is dat ook goed. Het telt net zo mee.',
      'If you say no, that is also fine. It counts just as much.',
    ]),
  ],
  pillars: ['intimacy'],
};
