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
  const at = placeOf(script, line, [room.step]);
  return at < 0 ? null : { n: at + 1, total: line.length };
}

/** On the line itself, or where the way to here left it; `way` are the steps aside, the latest first. */
function placeOf(script: Script, line: readonly Step[], way: readonly string[]): number {
  const [here = ''] = way;
  const found = line.findIndex(({ id }) => id === here);
  if (found >= 0) return found;
  const before = script.steps.filter((step) => !way.includes(step.id) && leadsTo(step, here));
  return Math.max(-1, ...before.map(({ id }) => placeOf(script, line, [id, ...way])));
}

function leadsTo({ exits, options = [] }: Step, id: string): boolean {
  return Object.values(exits).includes(id) || options.some(({ to }) => to === id);
}
