import type { Round, RoomEvent } from '../engine/room';
import type { Script, Stage } from '../script/script';

/** One round by its counts, without a word of what was said. */
export interface RoundFidelity {
  readonly loops: number;
  readonly corrections: number;
  readonly mores: number;
  readonly pauses: number;
  readonly summaryConfirmed: boolean;
  readonly validated: boolean;
  readonly empathised: boolean;
  /** Live time without pauses. */
  readonly minutes: number;
}

/** The coach's card of a dialogue. The ticks of the whole hold when they hold in each round that was held. */
export interface Fidelity extends RoundFidelity {
  readonly rounds: readonly RoundFidelity[];
  readonly switched: boolean;
  readonly doublings: number;
  readonly onPaper: boolean;
}

/** Reads the card from a room's events, oldest first. A dialogue on paper has no rounds that the product saw. */
export function fidelityOf(script: Script, events: readonly RoomEvent[]): Fidelity {
  const held = ([1, 2] as const).filter((round) =>
    events.some((event) => event.round === round && isLive(event)),
  );
  const rounds = held.map((round) => fidelityOfRound(script, events, round));
  const sum = (count: (round: RoundFidelity) => number) =>
    rounds.reduce((total, round) => total + count(round), 0);
  const all = (tick: (round: RoundFidelity) => boolean) => rounds.length > 0 && rounds.every(tick);
  return {
    rounds,
    loops: sum(({ loops }) => loops),
    corrections: sum(({ corrections }) => corrections),
    mores: sum(({ mores }) => mores),
    pauses: sum(({ pauses }) => pauses),
    minutes: sum(({ minutes }) => minutes),
    summaryConfirmed: all(({ summaryConfirmed }) => summaryConfirmed),
    validated: all(({ validated }) => validated),
    empathised: all(({ empathised }) => empathised),
    switched: held.includes(2),
    doublings: countOf(events, 'double-confirm'),
    onPaper: countOf(events, 'paper-done') > 0,
  };
}

function fidelityOfRound(script: Script, events: readonly RoomEvent[], round: Round): RoundFidelity {
  const own = events.filter((event) => event.round === round);
  const closed = (stage: Stage, move: RoomEvent['move']['type']) =>
    own.some((event) => event.move.type === move && stageOf(script, event) === stage);
  return {
    loops: countOf(own, 'mirrored'),
    corrections: countOf(own, 'correct'),
    mores: countOf(own, 'more'),
    pauses: countOf(own, 'pause'),
    summaryConfirmed: closed('summary', 'confirm'),
    // Spoken and confirmed; in the light form (C2) spoken is enough.
    validated: closed('validate', 'confirm') || (isLight(script) && closed('validate', 'next')),
    empathised: closed('empathise', 'confirm') || closed('adds', 'no-more'),
    minutes: minutesOf(events, round),
  };
}

/** The time up to each event belongs to where it was made; pauses and the time before the beginning do not count. */
function minutesOf(events: readonly RoomEvent[], round: Round): number {
  const ms = events.reduce((total, event, index) => {
    const since = events[index - 1]?.at ?? event.at;
    return event.round === round && event.phase === 'active' ? total + event.at - since : total;
  }, 0);
  return ms / 60_000;
}

function isLive({ phase, move }: RoomEvent): boolean {
  return phase === 'active' && move.type !== 'paper-done';
}

function isLight(script: Script): boolean {
  return script.steps.some(({ stage, pattern }) => stage === 'validate' && pattern === 'say');
}

function stageOf(script: Script, event: RoomEvent): Stage | undefined {
  return script.steps.find(({ id }) => id === event.step)?.stage;
}

function countOf(events: readonly RoomEvent[], type: RoomEvent['move']['type']): number {
  return events.filter(({ move }) => move.type === type).length;
}
