import type { SaveDraftBody } from '@tweespraak/homework/contract';
import type { Input, Step } from '@tweespraak/homework/domain';

type Definition = SaveDraftBody['definition'];
type Kind = Input['kind'];

const EMPTY = { nl: '', en: '' };

/** Said with every exercise of the product; a practice may say it in its own words. */
const STOP = {
  nl: 'Stop als het te veel wordt; dit is geen behandeling.',
  en: 'Stop when it becomes too much; this is not a treatment.',
};

/** What an own exercise begins with: one empty step, done once, each apart, read by its owner and the coach. */
export function newExercise(): Definition {
  return {
    way: 'own',
    title: EMPTY,
    summary: EMPTY,
    who: ['each'],
    minutes: 10,
    rhythm: { kind: 'once' },
    steps: [{ id: newId(), title: EMPTY, text: EMPTY, inputs: [] }],
    bodySliders: false,
    scope: 'coach',
    done: { kind: 'entries', atLeast: 1, of: 1 },
    safety: [STOP],
    pillars: [],
  };
}

export function newStep(): Step {
  return { id: newId(), title: EMPTY, text: EMPTY, inputs: [] };
}

/** A question of this kind with everything that its kind needs; the words are for the coach. */
export function newInput(kind: Kind, id = newId(), label = EMPTY): Input {
  const asked = { id, label };
  switch (kind) {
    case 'body-map':
      return { ...asked, kind, most: 3 };
    case 'words':
      return { ...asked, kind, most: 3, own: true, choices: [newChoice()] };
    case 'choice':
      return { ...asked, kind, choices: [newChoice(), newChoice()] };
    case 'line':
      return { ...asked, kind, most: 200 };
    case 'text':
      return { ...asked, kind, most: 1_000 };
    case 'slider':
      return { ...asked, kind, low: EMPTY, high: EMPTY };
    case 'consent':
      return { ...asked, kind, required: true };
    case 'breathing':
      return { ...asked, kind, seconds: 300, perMinute: 6 };
    case 'cards':
      return { ...asked, kind, cards: [newCard()], choices: [newChoice(), newChoice()] };
    default:
      return { ...asked, kind };
  }
}

export function newChoice() {
  return { id: newId(), label: EMPTY };
}

export function newCard() {
  return { id: newId(), title: EMPTY, text: EMPTY };
}

/** A short word of its own: answers are kept under it. */
function newId(): string {
  return `x${crypto.randomUUID().slice(0, 8)}`;
}
