import { DomainError } from '@tweespraak/shared/kernel';
import type { Party } from './moves';
import type { Room } from './room';
import type { Script, Step } from '../script/script';
import { otherSeat } from '../seats';

/** A step by its id. Throws DomainError `dialogue.unknown-step`: the room belongs to another version of the script. */
export function findStep(script: Script, id: string): Step {
  const found = script.steps.find((step) => step.id === id);
  if (!found) throw new DomainError('dialogue.unknown-step', 'This script has no such step.');
  return found;
}

/** Who leads this step in this round; `null` when it is for both. */
export function actorOf(step: Step, room: Room): Party | null {
  if (step.actor === 'both') return null;
  if (step.actor === 'coach') return 'coach';
  return step.actor === 'sender' ? room.sender : otherSeat(room.sender);
}
