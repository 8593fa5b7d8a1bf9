import type { Localised } from '@tweespraak/shared/kernel';

/** The spots of the body map, top to bottom, by the same ids as the body check of the dialogues. */
export const BODY_SPOTS = [
  'head',
  'jaw',
  'throat',
  'shoulders',
  'chest',
  'belly',
  'hands',
  'back',
  'legs',
] as const;
export type BodySpot = (typeof BODY_SPOTS)[number];

export const BODY_SPOT_NAMES: Readonly<Record<BodySpot, Localised>> = {
  head: { nl: 'hoofd', en: 'head' },
  jaw: { nl: 'kaken', en: 'jaw' },
  throat: { nl: 'keel', en: 'throat' },
  shoulders: { nl: 'schouders', en: 'shoulders' },
  chest: { nl: 'borst', en: 'chest' },
  belly: { nl: 'buik', en: 'belly' },
  hands: { nl: 'handen', en: 'hands' },
  back: { nl: 'rug', en: 'back' },
  legs: { nl: 'benen', en: 'legs' },
};

/** True for one of the spots, exactly as spelled. */
export function isBodySpot(value: unknown): value is BodySpot {
  return BODY_SPOTS.some((spot) => spot === value);
}
