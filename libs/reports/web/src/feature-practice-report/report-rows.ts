import {
  CHANGE_CLASSES,
  CHANGE_CLASS_WORDS,
  DEFINITIONS,
  DYAD_CLASSES,
  DYAD_CLASS_WORDS,
  SCALE_NAMES,
  type Cell,
  type DefinitionKey,
  type FlowFigures,
  type OutcomeFigures,
} from '@tweespraak/reports/domain';
import type { Localised } from '@tweespraak/shared/kernel';
import type { BarLook, BarPart, BarRow } from '../ui/bar-looks';

type Say = (words: Localised) => string;

interface Words {
  /** Heads the number: "Stellen". */
  readonly couples: string;
  readonly say: Say;
  /** The number beside the bar, with what it is of: "12 van 40". */
  of(count: Cell, term: DefinitionKey): string;
}

/** What is nobody's fault and nobody's gain: no green for forward and red for back, each class a pattern of its own. */
const CHANGE_LOOK: Readonly<Record<(typeof CHANGE_CLASSES)[number], BarLook>> = {
  ...{ forward: 'solid', none: 'soft', back: 'hatch', unknown: 'dots' },
};
const DYAD_LOOK: Readonly<Record<(typeof DYAD_CLASSES)[number], BarLook>> = {
  ...{ bothForward: 'solid', oneForward: 'lines', stable: 'soft' },
  ...{ apart: 'upright', bothBack: 'hatch', unknown: 'dots' },
};

/** One bar for one figure with a definition; bars of this kind are compared by their length. */
function oneBar(term: DefinitionKey, look: BarLook, count: Cell, { couples, say, of }: Words): BarRow {
  const label = say(DEFINITIONS[term].name);
  const parts: BarPart[] = [{ key: 'couples', look, label: couples, count }];
  return { key: term, label, term, note: of(count, term), whole: count ?? 0, parts };
}

/** Comings and goings. Closed without a known reason is a bar of its own. */
export function flowRows(flow: FlowFigures, words: Words): readonly BarRow[] {
  const bars = [
    ['inCareAtStart', 'solid', flow.inCareAtStart],
    ['started', 'lines', flow.started],
    ['ended', 'soft', flow.ended],
    ['endedReasonUnknown', 'dots', flow.endedReasonUnknown],
    ['inCareAtEnd', 'solid', flow.inCareAtEnd],
  ] as const;
  return bars.map(([term, look, count]) => oneBar(term, look, count, words));
}

/** Where the eligible couples went: into the outcomes, or out of sight, each reason a bar of its own. */
export function eligibleRows(outcomes: OutcomeFigures, words: Words): readonly BarRow[] {
  const { measuredByBoth, unknown } = outcomes;
  const bars = [
    ['measuredByBoth', 'solid', measuredByBoth],
    ['notShared', 'lines', unknown.notShared],
    ['notMeasured', 'soft', unknown.notMeasured],
    ['dropOutUnknown', 'dots', unknown.endedReasonUnknown],
  ] as const;
  return bars.map(([term, look, count]) => oneBar(term, look, count, words));
}

/** How the couples' means changed, per scale. */
export function changeRows(outcomes: OutcomeFigures, say: Say): readonly BarRow[] {
  return outcomes.scales.map(({ scale, change }) => ({
    ...{ key: scale, label: say(SCALE_NAMES[scale]), note: '', whole: outcomes.measuredByBoth },
    parts: CHANGE_CLASSES.map((key) => ({
      ...{ key, look: CHANGE_LOOK[key], label: say(CHANGE_CLASS_WORDS[key]), count: change[key] },
    })),
  }));
}

/** How the two partners changed, read as one, per scale. */
export function dyadRows(outcomes: OutcomeFigures, say: Say): readonly BarRow[] {
  return outcomes.scales.map(({ scale, dyad }) => ({
    ...{ key: scale, label: say(SCALE_NAMES[scale]), note: '', whole: outcomes.measuredByBoth },
    parts: DYAD_CLASSES.map((key) => ({
      ...{ key, look: DYAD_LOOK[key], label: say(DYAD_CLASS_WORDS[key]), count: dyad[key] },
    })),
  }));
}

/** A whole in two parts: handed in by both or not, done or not, held to the end or stopped. */
export function twoParts(
  key: string,
  whole: number,
  parts: readonly (readonly [DefinitionKey, Cell])[],
  say: Say,
): BarRow {
  const looks = ['solid', 'soft'] as const;
  return {
    ...{ key, label: '', note: '', whole },
    parts: parts.map(([term, count], at) => ({
      ...{ key: term, look: looks[at] ?? 'soft', label: say(DEFINITIONS[term].name), count },
    })),
  };
}

/** Something in these rows is not shown. */
export function hidesSome(rows: readonly BarRow[]): boolean {
  return rows.some(({ parts }) => parts.some(({ count }) => count === null));
}
