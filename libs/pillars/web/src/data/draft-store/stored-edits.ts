import * as z from 'zod/mini';
import type { Edits, Place } from './edits';

const value = z.nullable(z.number());
const Stored = z.array(
  z.tuple([
    z.string().check(z.regex(/^(answers|guesses|importance)\.\d+$/)),
    z.object({ value, at: z.number(), base: value, ms: value }),
  ]),
);

/** Edits as they are sealed on the device. */
export function toStored(edits: Edits): unknown {
  return [...edits].map(([place, { value, at, base, ms }]) => [place, { value, at, base, ms }]);
}

/** The edits of `toStored`, all unsent. Throws on any other shape. */
export function fromStored(raw: unknown): Edits {
  return new Map(Stored.parse(raw).map(([place, edit]) => [place as Place, { ...edit, savedAs: null }]));
}
