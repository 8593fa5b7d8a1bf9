import type { LocalDate } from '@tweespraak/shared/kernel';

export const LICENCE_CLASSES = ['own', 'open', 'open-noncommercial', 'permission', 'proprietary'] as const;
export type LicenceClass = (typeof LICENCE_CLASSES)[number];

/** By what right a practice uses an instrument. */
export interface Licence {
  readonly class: LicenceClass;
  /** What shows that right: a number, a letter, a contract. */
  readonly proof: string;
  /** The last day on which it holds; null: until further notice. */
  readonly validUntil: LocalDate | null;
}

export type Assignable = 'yes' | 'no-licence' | 'no-proof' | 'expired' | 'archived';

/** Of what is somebody else's there must be something to show. */
export const needsProof = (licence: LicenceClass): boolean =>
  licence === 'permission' || licence === 'proprietary';

/** Whether an instrument may be given to a couple on `today`, the date on the wall of the practice; and if not, why. */
export function assignableOn(today: LocalDate, licence: Licence | null, archived: boolean): Assignable {
  if (archived) return 'archived';
  if (!licence) return 'no-licence';
  if (needsProof(licence.class) && !licence.proof.trim()) return 'no-proof';
  return licence.validUntil !== null && licence.validUntil < today ? 'expired' : 'yes';
}
