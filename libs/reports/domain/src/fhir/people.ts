import type { Group, Patient, Reference } from './r4';
import { LANGUAGE } from './words';

export interface PersonInFile {
  readonly id: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly locale: string;
}

/** A partner. Nothing is known of sex, birth or address, so nothing is said of them. */
export function toPatient({ id, givenName, familyName, email, locale }: PersonInFile): Patient {
  const name = familyName ? { given: [givenName], family: familyName } : { given: [givenName] };
  return {
    resourceType: 'Patient',
    id,
    language: LANGUAGE,
    name: [name],
    ...(email ? { telecom: [{ system: 'email', value: email }] } : {}),
    communication: [{ language: { coding: [{ system: 'urn:ietf:bcp:47', code: locale }] }, preferred: true }],
  };
}

/** The two of a couple. In one partner's own file the other has no resource, only the word "partner". */
export function toCouple(coupleId: string, members: readonly (string | null)[]): Group {
  const entityOf = (id: string | null): Reference =>
    id ? { reference: `Patient/${id}` } : { display: 'partner' };
  return {
    resourceType: 'Group',
    id: coupleId,
    language: LANGUAGE,
    type: 'person',
    actual: true,
    name: 'stel',
    quantity: members.length,
    member: members.map((id) => ({ entity: entityOf(id) })),
  };
}
