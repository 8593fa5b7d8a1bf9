import { findStep } from './find-step';
import { GLOBAL_MOVES } from './global-moves';
import { judgeGlobal } from './judge-global';
import { judgeStep } from './judge-step';
import type { Attempt, Refusal } from './moves';
import type { Room } from './room';
import { rulesAt } from './rules';
import type { Script } from '../script/script';
import { REGROUND_MS } from './times';

/** Why this move is not taken here and now; `null` when it is. */
export function judge(script: Script, room: Room, attempt: Attempt): Refusal | null {
  if (room.phase === 'ended') return 'dialogue.ended';
  if (attempt.by === 'coach' && !room.coachPresent) return 'dialogue.not-your-turn';
  if (GLOBAL_MOVES[attempt.move.type]) return judgeGlobal(script, room, attempt);
  if (room.phase === 'waiting') return 'dialogue.not-begun';
  if (room.phase === 'reground') return judgeReground(room, attempt);
  if (room.phase !== 'active') return 'dialogue.paused';
  const step = findStep(script, room.step);
  const rule = rulesAt(step, room.position).find(({ move }) => move === attempt.move.type);
  return rule ? judgeStep(script, room, step, rule, attempt) : 'dialogue.move-not-here';
}

function judgeReground(room: Room, { by, at, move }: Attempt): Refusal | null {
  if (move.type !== 'ready') return 'dialogue.paused';
  if (by !== 'a' && by !== 'b') return 'dialogue.not-your-turn';
  if (room.ready.includes(by)) return 'dialogue.move-not-here';
  return at < room.stepStartedAt + REGROUND_MS ? 'dialogue.too-soon' : null;
}
