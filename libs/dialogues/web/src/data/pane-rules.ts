import { SEATS, type Room, type Screen, type Script, type Seat } from '@tweespraak/dialogues/domain';
import { doingOf, type Doing } from './doing';

/** Doings that have the turn, for a sentence about whose it is. */
export const TURNS: readonly Doing[] = ['speaks', 'mirrors', 'answers', 'writes', 'chooses'];

/** The own part was done alone: its question does not stay on the screen. */
export function waitsAlone({ phase, pattern, waiting, role }: Screen): boolean {
  return phase === 'active' && waiting && role !== 'coach' && ['body', 'meter', 'write'].includes(pattern);
}

/** When the move on is taken, if that is later than the beginning of the step: two clocks never agree to the second. */
export function laterThanNow({ earliestAt }: Screen, { stepStartedAt }: Room): number | null {
  return earliestAt !== null && earliestAt > stepStartedAt ? earliestAt : null;
}

export function speakerOf(script: Script, room: Room): Seat | null {
  const speaking = SEATS.filter((seat) => TURNS.includes(doingOf(script, room, seat)));
  return speaking.length === 1 ? (speaking[0] ?? null) : null;
}

export function keyOf(
  { phase, round, step, position, stepStartedAt, endedHow }: Room,
  { waiting }: Screen,
): string {
  return [phase, round, step, position, stepStartedAt, endedHow, waiting].join('|');
}
