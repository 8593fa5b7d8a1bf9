import { DIALOGUE_KEYS } from '../src/script/dialogue-keys';
import { GLOBAL_MOVES } from '../src/engine/global-moves';
import { PLAIN_MOVES } from '../src/engine/moves';
import type { Script } from '../src/script/script';

const ENUMS = [
  ...DIALOGUE_KEYS,
  ...PLAIN_MOVES,
  ...Object.keys(GLOBAL_MOVES),
  ...['not-now', 'choose', 'smaller', 'done'],
  ...['a', 'b', 'coach', 'system', 'two-phones', 'one-phone', 'paper'],
  ...['waiting', 'active', 'paused', 'return-booked', 'reground', 'ended'],
  ...['send', 'mirror', 'check', 'more', 'answer', 'together', 'close-step', 'now', 'later'],
  ...['completed', 'to-request', 'on-paper', 'stopped', 'coach-stopped', 'lapsed'],
];

const PRIVATE_FIELDS = ['tension', 'text', 'resting', 'listReady', 'facts', 'today'];

/** All strings that a room of this script may hold: keys of a closed list and nothing that a person typed. */
export function vocabularyOf(script: Script): ReadonlySet<string> {
  const keys = [...script.nudges, ...script.deepenings].map(({ key }) => key);
  return new Set([...ENUMS, ...script.steps.map(({ id }) => id), ...keys]);
}

// Taken once, as in dice.ts.
const { entries } = Object;

/** The first thing in this value that may not be kept, or `null`. */
export function findPrivate(value: unknown, vocabulary: ReadonlySet<string>): string | null {
  if (typeof value === 'string') return vocabulary.has(value) ? null : 'words';
  if (typeof value !== 'object' || value === null) return null;
  for (const [field, inner] of entries(value)) {
    if (PRIVATE_FIELDS.includes(field)) return field;
    const found = findPrivate(inner, vocabulary);
    if (found) return found;
  }
  return null;
}
