import { enoughAt, earliestAt } from '../engine/earliest';
import { actorOf, findStep } from '../engine/find-step';
import { labelOf } from './move-labels';
import type { MoveType, Party } from '../engine/moves';
import { possibleMoves } from '../engine/possible-moves';
import type { Room } from '../engine/room';
import { rulesAt } from '../engine/rules';
import type { Input, Role, Screen, ScreenMove, Turn } from './screen';
import { screenWords } from './screen-words';
import type { Script, Step } from '../script/script';
import { isDoer } from '../engine/whose-turn';

/** Moves that stand at the same place on every screen; a coach's own ones stand in the middle. */
const ALWAYS: readonly MoveType[] = ['pause', 'stop', 'coach-stop', 'level', 'share-phone', 'two-phones'];

/**
 * What one party sees of a room, at the room's level and in both languages. `coachConnected` false lets partners go on
 * when a coach who held the room fell away.
 */
export function screenOf(script: Script, room: Room, party: Party, coachConnected = true): Screen {
  const step = findStep(script, room.step);
  const moves = possibleMoves(script, room, party, coachConnected);
  const open = moves.filter((move) => !ALWAYS.includes(move));
  const primary = primaryOf(room, party, open);
  const live = room.phase === 'active';
  const role = roleOf(step, room, party);
  const timed = live || room.phase === 'reground';
  const show = (move: MoveType): ScreenMove => ({ type: move, label: step.labels?.[move] ?? labelOf(move) });
  return {
    phase: room.phase,
    pattern: step.pattern,
    role,
    turn: turnOf(step, room, party),
    ...screenWords(script, step, room, party),
    primary: primary ? show(primary) : null,
    secondary: open.filter((move) => move !== primary).map(show),
    always: moves.filter((move) => ALWAYS.includes(move)).map(show),
    earliestAt: timed ? earliestAt(script, room) : null,
    enoughAt: live ? enoughAt(script, room) : null,
    input: live ? inputOf(step, room, party) : 'none',
    list: live && step.pattern === 'write' ? (step.list ?? null) : null,
    options: live ? (step.options ?? []) : [],
    waiting: (step.pattern === 'cycle' && live ? (room.cycle?.tapped ?? []) : room.ready).some(
      (seat) => seat === party,
    ),
    mayWrite: live && room.keeping && role === 'sender' && turnOf(step, room, party) === 'you',
    suggestion: live ? room.suggestion : null,
    nudge: party === 'coach' ? null : textOf(script.nudges, room.nudges[party]),
    deepening: party === room.sender || party === 'coach' ? textOf(script.deepenings, room.deepening) : null,
    doubling: room.doubling,
    held: room.held,
  };
}

/** The one that leads on: in a doubling the sender's answer, else the first of the step (or of the phase). */
function primaryOf(room: Room, party: Party, open: readonly MoveType[]): MoveType | null {
  if (open.includes('double-confirm')) return 'double-confirm';
  if (party === 'coach')
    return open.find((move) => move === 'begin' || move === 'go-on' || move === 'next') ?? null;
  return open.find((move) => move !== 'nudge' && move !== 'double-refuse') ?? null;
}

function roleOf(step: Step, room: Room, party: Party): Role {
  if (party === 'coach') return 'coach';
  if (step.actor === 'both') return 'both';
  return party === room.sender ? 'sender' : 'receiver';
}

function turnOf(step: Step, room: Room, party: Party): Turn {
  if (room.phase === 'ended' || room.phase === 'paused') return 'nobody';
  if (room.phase !== 'active') return 'both';
  const rule = rulesAt(step, room.position)[0];
  if (!rule) return 'nobody';
  if (rule.by === 'each') return 'both';
  if (isDoer(rule.by, party, step, room)) return 'you';
  return actorOf(step, room) === 'coach' ? 'coach' : 'other';
}

function inputOf(step: Step, room: Room, party: Party): Input {
  if (party === 'coach' || turnOf(step, room, party) === 'other') return 'none';
  switch (step.pattern) {
    case 'body':
      return 'body';
    case 'meter':
      return 'meter';
    case 'write':
      return 'list';
    case 'pick':
      return 'options';
    case 'cycle':
      return 'day';
    default:
      return 'none';
  }
}

function textOf(texts: Script['nudges'], key: string | null) {
  return texts.find((text) => text.key === key)?.text ?? null;
}
