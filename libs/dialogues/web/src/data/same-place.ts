import type { Room } from '@tweespraak/dialogues/domain';

/**
 * True when two states of a room show the same place of the same step: what came between was beside the conversation (a
 * hint, somebody's own tap), and a wish from before still means the same.
 */
export function isSamePlace(before: Room, now: Room): boolean {
  return (
    before.phase === now.phase &&
    before.step === now.step &&
    before.position === now.position &&
    before.stepStartedAt === now.stepStartedAt &&
    before.held === now.held &&
    before.doubling === now.doubling
  );
}
