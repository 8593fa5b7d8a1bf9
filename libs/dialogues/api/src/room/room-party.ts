import type { Party } from '@tweespraak/dialogues/domain';
import type { TenantContext } from '@tweespraak/platform/api';
import type { PersonId } from '@tweespraak/shared/kernel';

/** Who sits where, as columns of the couple. */
export interface Places {
  readonly partner_a_id: PersonId;
  readonly partner_b_id: PersonId;
  readonly coach_id: PersonId;
  readonly co_coach_id: PersonId | null;
}

export type Sitter = Pick<TenantContext, 'role' | 'personId'>;

/** Where somebody sits in the role of this act; null when it is not their room, or no longer. */
export function partyOf({ role, personId }: Sitter, places: Places): Party | null {
  if (personId === null) return null; // a place without a second coach is nobody's
  if (role === 'coach' && (personId === places.coach_id || personId === places.co_coach_id)) return 'coach';
  if (role !== 'partner') return null;
  if (personId === places.partner_a_id) return 'a';
  return personId === places.partner_b_id ? 'b' : null;
}

/** Which parties these people are; both coaches are one. In a fixed order, so that two lists can be compared. */
export function presentParties(people: readonly PersonId[], places: Places): Party[] {
  const isHere = (id: PersonId | null) => id !== null && people.includes(id);
  const here: Party[] = [];
  if (isHere(places.partner_a_id)) here.push('a');
  if (isHere(places.partner_b_id)) here.push('b');
  if (isHere(places.coach_id) || isHere(places.co_coach_id)) here.push('coach');
  return here;
}
