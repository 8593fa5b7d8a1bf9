import type { Localised } from '@tweespraak/shared/kernel';
import type { Change } from './change';

export type DyadChangeClass = 'bothForward' | 'oneForward' | 'apart' | 'bothBack' | 'stable';

export const DYAD_CHANGE_WORDS: Readonly<Record<DyadChangeClass, Localised>> = {
  bothForward: { nl: 'samen vooruit', en: 'both forward' },
  oneForward: { nl: 'een vooruit', en: 'one forward' },
  apart: { nl: 'uiteen', en: 'apart' },
  bothBack: { nl: 'samen achteruit', en: 'both back' },
  stable: { nl: 'stabiel', en: 'stable' },
};

/**
 * Change of two partners read as one (peers, idea 3). A reliable step back of one partner is `apart` whether the other
 * moved forward or stayed: calling it stable would hide a drop that the coach must see. `null` when either is unknown.
 */
export function dyadChangeClass(a: Change | null, b: Change | null): DyadChangeClass | null {
  if (a === null || b === null) return null;
  const forward = [a, b].filter((change) => change.class === 'forward').length;
  const back = [a, b].filter((change) => change.class === 'back').length;
  if (forward === 2) return 'bothForward';
  if (back === 2) return 'bothBack';
  if (back === 1) return 'apart';
  return forward === 1 ? 'oneForward' : 'stable';
}
