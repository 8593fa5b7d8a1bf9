import { DomainError } from './domain-error';

declare const brand: unique symbol;

/** A plain value that the compiler keeps apart from its look-alikes: a PersonId is never taken for a CoupleId. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };

export type PracticeId = Brand<string, 'PracticeId'>;
export type PersonId = Brand<string, 'PersonId'>;
export type CoupleId = Brand<string, 'CoupleId'>;
export type RoundId = Brand<string, 'RoundId'>;
export type DialogueId = Brand<string, 'DialogueId'>;
export type HomeworkId = Brand<string, 'HomeworkId'>;
export type EntryId = Brand<string, 'EntryId'>;
export type ResponseId = Brand<string, 'ResponseId'>;
export type AccountId = Brand<string, 'AccountId'>;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** True for the textual form of a UUID of any version. */
export function isUuid(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}

/**
 * Brands a UUID: `idOf<CoupleId>(row.couple_id)`.
 * Throws DomainError `id.invalid`; the message never repeats the value, since it may come from outside.
 */
export function idOf<Id extends Brand<string, string>>(value: unknown): Id {
  if (!isUuid(value)) throw new DomainError('id.invalid', 'This is not an id.');
  return value.toLowerCase() as Id;
}
