import { findStep } from './find-step';
import type { Room } from './room';
import type { Script } from '../script/script';

/** How far a round must be before changing places is offered: as deep as the script goes. */
export function mayOfferSwitch(script: Script, room: Room): boolean {
  const offer = script.steps.find((step) => step.pattern === 'switch');
  if (!offer || room.round === 2 || room.switched !== null) return false;
  if (findStep(script, room.step).pattern === 'switch') return false;
  const has = (stage: string) => script.steps.some((step) => step.stage === stage);
  const tally = room.tallies[1];
  if (has('empathise')) return tally.empathised;
  return has('validate') && tally.validated;
}
