import { LEVELS } from '../script/dialogue-keys';
import { earliestAt } from './earliest';
import { findStep } from './find-step';
import { GLOBAL_MOVES } from './global-moves';
import { judge } from './judge';
import type { Facts, Move, MoveType, Party } from './moves';
import type { Room } from './room';
import { RULES } from './rules';
import type { Script } from '../script/script';
import { RETURN_WITHIN_MS } from './times';

/**
 * Which moves a party could make here, if the clock and the facts allow: what buttons may show. The first step's move
 * leads on. With the coach away (`coachConnected` false) a held room may be let go by a partner.
 */
export function possibleMoves(script: Script, room: Room, party: Party, coachConnected = true): MoveType[] {
  const step = findStep(script, room.step);
  const inStep = (RULES[step.pattern][room.position] ?? []).map(({ move }) => move);
  const types = new Set<MoveType>([...inStep, 'ready', 'skip', ...GLOBAL_TYPES]);
  return [...types].filter((type) =>
    candidates(script, room, type).some((move) => works(script, room, party, move, coachConnected)),
  );
}

const GLOBAL_TYPES = Object.keys(GLOBAL_MOVES) as MoveType[];

function works(script: Script, room: Room, by: Party, move: Move, coachConnected: boolean): boolean {
  const within = (findStep(script, room.step).withinSeconds ?? 0) * 1000;
  const at = Math.max(earliestAt(script, room), room.movedAt) + within + 1;
  return (
    judge(script, room, {
      by,
      at: move.type === 'return-at' ? room.movedAt : at,
      move,
      facts: bestFacts(room, move, coachConnected),
    }) === null
  );
}

/** The friendliest facts: calm, own list ready, the day at hand. */
function bestFacts(room: Room, move: Move, coachConnected: boolean): Facts {
  const today = move.type === 'done' ? move.day : (room.cycle?.length ?? 0) + 1;
  const asked = coachConnected || move.type !== 'go-on';
  return { coachConnected: asked, tension: 0, listReady: true, today };
}

/** Some moves of a type that are worth trying: the type is possible when one of them is. */
function candidates(script: Script, room: Room, type: MoveType): Move[] {
  switch (type) {
    case 'not-now':
      return [{ type, at: room.movedAt + RETURN_WITHIN_MS }];
    case 'return-at':
      return [{ type, at: (room.pausedAt ?? room.movedAt) + RETURN_WITHIN_MS }];
    case 'choose':
    case 'smaller':
      return [{ type, option: 0 }];
    case 'level':
      return LEVELS.map((level) => ({ type, level }));
    case 'done':
      return [0, 1].map((ahead) => ({ type, day: (room.cycle?.current ?? 0) + ahead }));
    case 'nudge':
      return script.nudges.slice(0, 1).map(({ key }) => ({ type, to: 'a', nudge: key }));
    case 'deepen':
      return script.deepenings.slice(0, 1).map(({ key }) => ({ type, deepening: key }));
    case 'slow-down':
      return [{ type, seconds: 10 }];
    case 'keeping':
      return [{ type, on: !room.keeping }];
    default:
      return [{ type }];
  }
}
