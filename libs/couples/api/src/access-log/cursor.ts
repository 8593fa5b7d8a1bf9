import { DomainError, isUuid } from '@tweespraak/shared/kernel';

/** A place in the log: after the row of this moment (in Postgres' own text, to the microsecond) and id. */
export interface Place {
  readonly at: string;
  readonly id: string;
}

/** Before everything: the newest entry comes first. */
export const START: Place = { at: 'infinity', id: 'ffffffff-ffff-ffff-ffff-ffffffffffff' };

const MOMENT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(\.\d{1,6})?[+-]\d{2}(:\d{2})?$/;

/** Closed to read for people, not secret: a place that is made up shows nothing that row security would hide. */
export function toCursor({ at, id }: Place): string {
  return Buffer.from(`${at}/${id}`).toString('base64url');
}

/** @throws DomainError 'cursor.invalid'. */
export function fromCursor(cursor: string | undefined): Place {
  if (cursor === undefined) return START;
  const [at = '', id, ...rest] = Buffer.from(cursor, 'base64url').toString().split('/');
  if (!MOMENT.test(at) || !isUuid(id) || rest.length)
    throw new DomainError('cursor.invalid', 'This is no place in the list.');
  return { at, id };
}
