import type { Localised } from '@tweespraak/shared/kernel';

/** The twelve protocols in the order of the reference, C1 to C12. */
export const DIALOGUE_KEYS = [
  'imago',
  'appreciation',
  'frustration',
  'behaviour-request',
  'parent-child',
  'relationship-vision',
  'caring-behaviours',
  'fun',
  'holding',
  'zero-negativity',
  'reconnect',
  'gratitude',
] as const;

export type DialogueKey = (typeof DIALOGUE_KEYS)[number];

/** How much a dialogue asks of two people: from tension 8 on a `high` one does not begin. */
export type Intensity = 'low' | 'mid' | 'high';

/** `room`: live, together. `lists`: written alone, then shared. `days`: a small thing each evening. */
export type Setting = 'room' | 'lists' | 'days';

/** The fading script: 1 stem and help, 2 stem, 3 first words, 4 only the step's name. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];

export const DIALOGUE_NAMES: Readonly<Record<DialogueKey, Localised>> = {
  imago: { nl: 'Basisdialoog', en: 'Basic dialogue' },
  appreciation: { nl: 'Waarderingsdialoog', en: 'Appreciation dialogue' },
  frustration: { nl: 'Frustratiedialoog', en: 'Frustration dialogue' },
  'behaviour-request': { nl: 'Gedragsverzoek', en: 'Behaviour request' },
  'parent-child': { nl: 'Ouder-kinddialoog', en: 'Parent-child dialogue' },
  'relationship-vision': { nl: 'Relatievisie', en: 'Relationship vision' },
  'caring-behaviours': { nl: 'Zorgzame gebaren', en: 'Caring gestures' },
  fun: { nl: 'Plezier en lachen', en: 'Fun and laughter' },
  holding: { nl: 'Vasthouden', en: 'Holding' },
  'zero-negativity': { nl: 'Dertig dagen zonder negativiteit', en: 'Thirty days without negativity' },
  reconnect: { nl: 'Opnieuw', en: 'Reconnect' },
  gratitude: { nl: 'Dankbaarheid', en: 'Gratitude' },
};

/** True for one of the twelve keys, exactly as spelled. */
export function isDialogueKey(value: unknown): value is DialogueKey {
  return DIALOGUE_KEYS.some((key) => key === value);
}
