import { actorOf } from './find-step';
import type { Mover } from './moves';
import type { Room } from './room';
import type { Doer } from './rules';
import type { Step } from '../script/script';
import { otherSeat, SEATS } from '../seats';

/** True when `by` is whom a rule of this step names, in this round. */
export function isDoer(doer: Doer, by: Mover, step: Step, room: Room): boolean {
  if (doer === 'each') return SEATS.some((seat) => seat === by);
  const actor = actorOf(step, room);
  if (doer === 'actor') return by === actor;
  return actor === 'a' || actor === 'b' ? by === otherSeat(actor) : by === room.sender;
}
