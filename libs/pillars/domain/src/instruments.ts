import { DomainError } from '@tweespraak/shared/kernel';
import type { Instrument } from './instrument';
import { NINE_PILLARS_V1 } from './nine-pillars-v1';

/** Every version that was ever published: a version leaves this list only when no stored response points to it. */
const PUBLISHED: readonly Instrument[] = [NINE_PILLARS_V1];

/** The version that a new round gets. */
export const CURRENT_INSTRUMENT: Instrument = NINE_PILLARS_V1;

/** The definition of a version. Throws DomainError `instrument.unknown`. */
export function findInstrument(version: string): Instrument {
  const found = PUBLISHED.find((instrument) => instrument.version === version);
  if (!found) throw new DomainError('instrument.unknown', 'This version of the instrument does not exist.');
  return found;
}
