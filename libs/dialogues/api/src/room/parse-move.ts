import { type Move, type MoveType, PLAIN_MOVES, readMove } from '@tweespraak/dialogues/domain';
import { DomainError } from '@tweespraak/shared/kernel';

/** Moves that nobody taps: the product's own, and the one that the code on a paper card makes. */
const NOT_A_TAP: readonly MoveType[] = ['lapse', 'keeping', 'paper-done'];
const WITH_FIELDS: readonly MoveType[] = [
  ...([
    'not-now',
    'return-at',
    'choose',
    'smaller',
    'level',
    'done',
    'nudge',
    'deepen',
    'slow-down',
  ] as const),
];
const TAPS: ReadonlySet<string> = new Set(
  [...PLAIN_MOVES, ...WITH_FIELDS].filter((type) => !NOT_A_TAP.includes(type)),
);

/**
 * A move as somebody sent it: of a known name, with exactly its fields. Whether it is possible is for the domain to say.
 * @throws DomainError 'dialogue.unknown-move', or 'dialogue.bad-move' for a field too few, too many or out of bounds.
 */
export function parseMove(sent: { readonly type: string }): Move {
  if (!TAPS.has(sent.type)) throw new DomainError('dialogue.unknown-move', 'Nobody knows this move.');
  const move = readMove(sent);
  if (move && Object.keys(sent).every((field) => field in move)) return move;
  throw new DomainError('dialogue.bad-move', 'This move is not complete, or too much.');
}
