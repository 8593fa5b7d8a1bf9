import type { Room, Script, Step } from '@tweespraak/dialogues/domain';

export interface StepCount {
  readonly n: number;
  readonly total: number;
}

/** The steps from the first to the end when nothing has to be said again; without the private check at the beginning. */
export function mainLine(script: Script): readonly Step[] {
  const line: Step[] = [];
  let at = script.steps.find(({ id }) => id === script.start);
  while (at && !line.includes(at)) {
    const { exits } = at;
    line.push(at);
    at = script.steps.find(({ id }) => id === (exits.later ?? exits.next));
  }
  return line.filter(({ pattern }) => pattern !== 'body');
}

/** Where a room is on that line. A step aside (only what was missing, said again) counts as the one that it came from. */
export function stepCount(script: Script, room: Room): StepCount | null {
  const line = mainLine(script);
  const here = line.findIndex(({ id }) => id === room.step);
  const from = here >= 0 ? here : line.findIndex((step) => Object.values(step.exits).includes(room.step));
  return from < 0 ? null : { n: from + 1, total: line.length };
}
