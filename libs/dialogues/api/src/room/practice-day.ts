import { practiceDay, type Room } from '@tweespraak/dialogues/domain';
import { localDateIn } from '@tweespraak/shared/kernel';
import { scriptOf } from './locked-room';

/** Which day (or week) of a practice it is on the wall of the practice, 1 for the one in which it began. `at`: epoch ms. */
export function dayOfPractice(room: Room, at: number, timeZone: string): number {
  const dayOf = (instant: number) => localDateIn(new Date(instant), timeZone);
  return practiceDay(scriptOf(room), dayOf(room.cycle?.startedAt ?? at), dayOf(at));
}
