import { findStep } from './find-step';
import type { Room } from './room';
import type { Script } from '../script/script';
import { REGROUND_MS } from './times';

/** From when the move that leads on is taken, epoch ms. The minimum of a step counts where it begins. */
export function earliestAt(script: Script, room: Room): number {
  if (room.phase === 'reground') return room.stepStartedAt + REGROUND_MS;
  const begins = room.position === 'send' || room.position === 'together';
  const least = begins ? findStep(script, room.step).minSeconds : 0;
  return room.stepStartedAt + (least + room.extraSeconds) * 1000;
}

/** When the app may say that going on is fine, epoch ms. Never forced. */
export function enoughAt(script: Script, room: Room): number {
  return room.stepStartedAt + (findStep(script, room.step).maxSeconds + room.extraSeconds) * 1000;
}
