import { mayOfferSwitch } from './may-offer-switch';
import { findStep } from './find-step';
import { GLOBAL_MOVES } from './global-moves';
import type { Attempt } from './moves';
import { judgeReturn } from './judge-step';
import { LEVELS } from '../script/dialogue-keys';
import type { Refusal } from './moves';
import type { Room } from './room';
import type { Script } from '../script/script';
import { SEATS } from '../seats';
import { MAX_SLOW_DOWN_SECONDS, RETURN_WITHIN_MS } from './times';

/** Judges a move that does not belong to a step. */
export function judgeGlobal(script: Script, room: Room, attempt: Attempt): Refusal | null {
  const known = GLOBAL_MOVES[attempt.move.type];
  if (!known) return 'dialogue.move-not-here';
  if (!known.by.includes(attempt.by)) {
    return known.by.includes('coach') ? 'dialogue.coach-only' : 'dialogue.not-your-turn';
  }
  if (!known.phases.includes(room.phase)) return wrongPhase(room);
  return judgeDetails(script, room, attempt);
}

function wrongPhase({ phase }: Room): Refusal {
  if (phase === 'waiting') return 'dialogue.not-begun';
  return phase === 'active' || phase === 'reground' ? 'dialogue.not-paused' : 'dialogue.paused';
}

function judgeDetails(script: Script, room: Room, attempt: Attempt): Refusal | null {
  const { move, by, at, facts } = attempt;
  switch (move.type) {
    case 'begin':
      if (room.mode === 'paper') return 'dialogue.move-not-here';
      return script.requiresCoach && !facts.coachConnected ? 'dialogue.coach-needed' : null;
    case 'return-at':
      return judgeWhoReturns(room, attempt) ?? judgeReturn(at, move.at, room.pausedAt ?? at);
    case 'back':
      return room.ready.some((seat) => seat === by) ? 'dialogue.move-not-here' : null;
    case 'paper-done':
      return room.mode === 'paper' ? null : 'dialogue.move-not-here';
    case 'share-phone':
      return room.mode === 'one-phone' ? 'dialogue.move-not-here' : null;
    case 'two-phones':
      return room.mode === 'two-phones' ? 'dialogue.move-not-here' : null;
    case 'lapse':
      return facts.mayNotGoOn ? null : judgeLapse(script, room, at);
    case 'keeping':
      return move.on === room.keeping ? 'dialogue.move-not-here' : null;
    case 'level':
      return judgeLevel(room, attempt, move.level);
    default:
      return judgeCoachDetails(script, room, attempt);
  }
}

function judgeCoachDetails(script: Script, room: Room, { move, by, facts }: Attempt): Refusal | null {
  const step = findStep(script, room.step);
  switch (move.type) {
    case 'hold':
      return room.held ? 'dialogue.held' : null;
    case 'go-on':
      if (!room.held) return 'dialogue.move-not-here';
      // A coach who fell away does not keep two people waiting.
      return by === 'coach' || !facts.coachConnected ? null : 'dialogue.coach-only';
    case 'slow-down':
      return isWhole(move.seconds, 1, MAX_SLOW_DOWN_SECONDS) ? null : 'dialogue.bad-move';
    case 'nudge':
      return has(script.nudges, move.nudge) && SEATS.includes(move.to) ? null : 'dialogue.bad-move';
    case 'deepen':
      if (!has(script.deepenings, move.deepening)) return 'dialogue.bad-move';
      return step.pattern === 'mirror' && step.actor === 'sender' ? null : 'dialogue.move-not-here';
    case 'double':
      if (room.doubling) return 'dialogue.doubling-open';
      return step.actor === 'sender' && room.position === 'send' ? null : 'dialogue.move-not-here';
    case 'double-confirm':
    case 'double-refuse':
      if (!room.doubling) return 'dialogue.move-not-here';
      return by === room.sender ? null : 'dialogue.not-your-turn';
    case 'coach-switch':
      return mayOfferSwitch(script, room) ? null : 'dialogue.move-not-here';
    default:
      return null;
  }
}

/** The one who paused invites again; for a coach's pause anyone may. */
function judgeWhoReturns(room: Room, { by }: Attempt): Refusal | null {
  const free = by === 'coach' || room.pausedBy === 'coach' || room.pausedBy === by;
  return free ? null : 'dialogue.not-your-turn';
}

/** 24 hours after a pause; a live room that fell silent also. Lists and days may lie for weeks. */
function judgeLapse(script: Script, room: Room, at: number): Refusal | null {
  const away = room.phase === 'paused' || room.phase === 'return-booked';
  if (!away && script.setting !== 'room') return 'dialogue.move-not-here';
  const since = away ? (room.pausedAt ?? room.movedAt) : room.movedAt;
  return at < since + RETURN_WITHIN_MS ? 'dialogue.too-soon' : null;
}

function judgeLevel(room: Room, { by }: Attempt, level: number): Refusal | null {
  if (!LEVELS.some((known) => known === level)) return 'dialogue.bad-move';
  if (level === room.level) return 'dialogue.move-not-here';
  return by !== 'coach' && level > room.topLevel ? 'dialogue.coach-only' : null;
}

function has(texts: Script['nudges'], key: string): boolean {
  return texts.some((text) => text.key === key);
}

function isWhole(value: number, from: number, to: number): boolean {
  return Number.isInteger(value) && value >= from && value <= to;
}
