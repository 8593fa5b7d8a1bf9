import { LEVELS } from '../script/dialogue-keys';
import { PLAIN_MOVES, type Move } from './moves';

type Fields = Readonly<Record<string, unknown>>;

const whole = (value: unknown): value is number => typeof value === 'number' && Number.isSafeInteger(value);
const key = (value: unknown): value is string => typeof value === 'string' && /^[a-z-]{1,40}$/.test(value);

/** How each move with something beside its name is read; whatever else came along is left behind. */
const READERS: Readonly<Record<string, (fields: Fields) => Move | null>> = {
  'not-now': ({ at }) => (whole(at) ? { type: 'not-now', at } : null),
  'return-at': ({ at }) => (whole(at) ? { type: 'return-at', at } : null),
  choose: ({ option }) => (whole(option) ? { type: 'choose', option } : null),
  smaller: ({ option }) => (whole(option) ? { type: 'smaller', option } : null),
  level: ({ level }) => {
    const known = LEVELS.find((each) => each === level);
    return known ? { type: 'level', level: known } : null;
  },
  done: ({ day }) => (whole(day) ? { type: 'done', day } : null),
  nudge: ({ to, nudge }) => ((to === 'a' || to === 'b') && key(nudge) ? { type: 'nudge', to, nudge } : null),
  deepen: ({ deepening }) => (key(deepening) ? { type: 'deepen', deepening } : null),
  'slow-down': ({ seconds }) => (whole(seconds) ? { type: 'slow-down', seconds } : null),
  keeping: ({ on }) => (typeof on === 'boolean' ? { type: 'keeping', on } : null),
};

/** A move from outside with exactly its own fields, or `null` when it is none: nothing that somebody typed comes along. */
export function readMove(value: unknown): Move | null {
  if (typeof value !== 'object' || value === null) return null;
  const fields: Fields = { ...value };
  const plain = PLAIN_MOVES.find((type) => type === fields['type']);
  if (plain) return { type: plain };
  const type = String(fields['type']);
  return Object.hasOwn(READERS, type) ? (READERS[type]?.(fields) ?? null) : null;
}
