import { DomainError } from '@tweespraak/shared/kernel';
import { practiceLength } from './practice';
import type { Room, RoomStart, RoundTally } from './room';
import type { Script } from '../script/script';
import { firstPosition } from './rules';
import { findStep } from './find-step';

const EMPTY_TALLY: RoundTally = {
  loops: 0,
  corrections: 0,
  mores: 0,
  pauses: 0,
  summary: false,
  validated: false,
  empathised: false,
};

/**
 * A room that waits for `begin`. Throws DomainError `dialogue.coach-needed` when the script needs a coach's seat, and
 * `dialogue.not-on-paper` for a card of a dialogue that is not for the table at home alone.
 */
export function openScript(script: Script, start: RoomStart): Room {
  if (script.requiresCoach && !start.coachPresent) {
    throw new DomainError('dialogue.coach-needed', 'This dialogue is only held with a coach.');
  }
  if (start.mode === 'paper' && !isForPaper(script)) {
    throw new DomainError('dialogue.not-on-paper', 'There is no card of this dialogue.');
  }
  const step = findStep(script, script.start);
  return {
    key: script.key,
    scriptVersion: script.version,
    version: 0,
    level: start.level,
    topLevel: start.level,
    mode: start.mode,
    coachPresent: start.coachPresent,
    topicGiven: start.topicGiven,
    phase: 'waiting',
    round: 1,
    first: start.first,
    sender: start.first,
    step: step.id,
    position: firstPosition(step),
    ready: [],
    readyAt: null,
    tallies: { 1: EMPTY_TALLY, 2: EMPTY_TALLY },
    loop: { corrections: 0, mores: 0 },
    suggestion: null,
    pausedBy: null,
    pausedAt: null,
    returnAt: null,
    held: false,
    doubling: false,
    extraSeconds: 0,
    nudges: { a: null, b: null },
    deepening: null,
    chosen: null,
    cycle: openCycle(script, start.length),
    switched: null,
    keeping: false,
    openedAt: start.at,
    begunAt: null,
    stepStartedAt: start.at,
    movedAt: start.at,
    endedAt: null,
    endedHow: null,
  };
}

/** A printed card exists for talks at the table that need no coach, no body check known to the server and no own lists. */
export function isForPaper(script: Script): boolean {
  const talk = script.setting === 'room' && script.intensity !== 'high' && !script.requiresCoach;
  return talk && script.steps.every(({ pattern }) => pattern !== 'write');
}

function openCycle(script: Script, wanted: number | undefined): Room['cycle'] {
  const length = practiceLength(script, wanted);
  return length === null ? null : { length, startedAt: null, current: 0, tapped: [], completed: 0 };
}
