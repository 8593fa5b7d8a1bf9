import type { Attempt } from '../src/engine/moves';
import type { Party } from '../src/engine/moves';
import type { Room, RoomEvent } from '../src/engine/room';
import type { Script } from '../src/script/script';
import { otherSeat } from '../src/seats';

/** What happened in a room by its events alone: kept beside the engine, without its ticks, stages and tables. */
export interface Memory {
  summary: boolean;
  validated: boolean;
  empathised: boolean;
  agreedToTopic: boolean;
  switchers: Set<string>;
  enteredAt: number;
  yeses: Map<string, number>;
  settled: Set<string>;
  pausedPlace: string | null;
}

export function freshMemory(at: number): Memory {
  return {
    summary: false,
    validated: false,
    empathised: false,
    agreedToTopic: false,
    switchers: new Set(),
    enteredAt: at,
    yeses: new Map(),
    settled: new Set(),
    pausedPlace: null,
  };
}

/** Where the two people are; a pause may not change it. */
export function placeOf({ step, position, round, sender }: Room): string {
  return [step, position, round, sender].join('/');
}

/** Who may make a step's move here, from the reference's wording: the speaker speaks and judges, the listener mirrors. */
export function entitled(script: Script, room: Room): Party[] {
  const step = script.steps.find(({ id }) => id === room.step);
  if (!step) return [];
  if (step.actor === 'both') return ['a', 'b'];
  if (step.actor === 'coach') return ['coach'];
  const speaker = step.actor === 'sender' ? room.sender : otherSeat(room.sender);
  const listens = room.position === 'mirror' || room.position === 'answer';
  return [listens ? otherSeat(speaker) : speaker];
}

/** Takes an accepted move into the memory: `before` is the room that it was made in. */
export function remember(
  memory: Memory,
  before: Room,
  after: Room,
  event: RoomEvent,
  { facts }: Attempt,
): void {
  const { type } = event.move;
  if (before.phase === 'active') rememberStep(memory, before, event);
  if (type === 'settled' && typeof facts.tension === 'number' && facts.tension < 8)
    memory.settled.add(String(event.by));
  if (before.round !== after.round) {
    Object.assign(memory, { summary: false, validated: false, empathised: false, switchers: new Set() });
  }
  const moved =
    before.step !== after.step || before.phase !== after.phase || before.position !== after.position;
  if (moved) {
    memory.enteredAt = event.at;
    memory.yeses.clear();
  }
  if (before.step !== after.step) memory.switchers.clear();
}

function rememberStep(memory: Memory, before: Room, event: RoomEvent): void {
  const { type } = event.move;
  const listener = otherSeat(before.sender);
  if (before.step === 'summary' && type === 'confirm' && event.by === before.sender) memory.summary = true;
  if (before.step === 'validate' && type === 'next' && event.by === listener) memory.validated = true;
  if (before.step === 'empathise' && type === 'confirm' && event.by === before.sender)
    memory.empathised = true;
  if (before.step === 'empathise-adds' && type === 'mirrored' && event.by === listener)
    memory.empathised = true;
  if (before.step === 'request' && type === 'yes') memory.agreedToTopic = true;
  if (type === 'switch-now') memory.switchers.add(String(event.by));
  if (type === 'yes' || type === 'settled') memory.yeses.set(String(event.by), event.at);
}
