import type { ExerciseShape } from '@tweespraak/homework/contract';

const empty = () => ({ nl: '', en: '' });

/** What a coach begins with: one step, once, for each of the two; broken until it has its texts. */
export function emptyDefinition(): ExerciseShape {
  return {
    way: 'own',
    title: empty(),
    summary: empty(),
    who: ['each'],
    minutes: 10,
    rhythm: { kind: 'once' },
    steps: [{ id: 'step-1', title: empty(), text: empty(), inputs: [] }],
    bodySliders: false,
    scope: 'coach',
    done: { kind: 'entries', atLeast: 1, of: 1 },
    safety: [
      {
        nl: 'Stop als het te veel wordt; dit is geen behandeling.',
        en: 'Stop when it becomes too much; this is no treatment.',
      },
    ],
    pillars: [],
  };
}
