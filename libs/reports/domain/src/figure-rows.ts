import type { Localised } from '@tweespraak/shared/kernel';
import { DEFINITIONS, type DefinitionKey } from './definitions';
import {
  type Cell,
  CHANGE_CLASS_WORDS,
  CHANGE_CLASSES,
  DYAD_CLASS_WORDS,
  DYAD_CLASSES,
  type OutcomeFigures,
  type Part,
  type PracticeReport,
  SCALE_NAMES,
  type ScaleOutcome,
  type Topic,
  type WithheldReason,
} from './figures-model';

/** One number of the report as a line of a file: what it is, what it is out of, and whether it may be shown. */
export interface FigureRow {
  readonly topic: 'flow' | Topic;
  readonly definition: DefinitionKey;
  readonly name: Localised;
  /** Only of an outcome. */
  readonly scale: Localised | null;
  readonly class: Localised | null;
  readonly value: Cell;
  /** What the value is a part of; `null` where it is no part of anything, or where that is not shown. */
  readonly outOf: Cell;
  /** `hidden`: a small class. The other two: the whole topic is withheld, and has this one line. */
  readonly state: 'shown' | 'hidden' | WithheldReason;
  /** Since when the topic's figures stand as they are, ISO; `null` where nothing is shown. */
  readonly asOf: string | null;
}

/** All figures of a report in the order of the page: the screen, the PDF and the files say the same. */
export function figureRows(report: PracticeReport): FigureRow[] {
  const { flow, madeAt } = report;
  const flowRow = row('flow', madeAt);
  return [
    flowRow('inCareAtStart', flow.inCareAtStart),
    flowRow('started', flow.started),
    flowRow('ended', flow.ended),
    flowRow('endedReasonUnknown', flow.endedReasonUnknown, flow.ended),
    flowRow('inCareAtEnd', flow.inCareAtEnd),
    ...ofPart('responses', 'given', report.responses, (figures, line) => [
      line('given', figures.given),
      line('byBoth', figures.byBoth, figures.given),
      line('notByBoth', figures.notByBoth, figures.given),
    ]),
    ...ofPart('homework', 'homeworkGiven', report.homework, (figures, line) => [
      line('homeworkGiven', figures.given),
      line('homeworkDone', figures.done, figures.given),
      line('homeworkNotDone', figures.notDone, figures.given),
    ]),
    ...ofPart('dialogues', 'dialoguesHeld', report.dialogues, (figures, line) => [
      line('dialoguesHeld', figures.held),
      line('dialoguesFinished', figures.finished, figures.held),
      line('dialoguesStopped', figures.stopped, figures.held),
    ]),
    ...ofPart('outcomes', 'eligible', report.outcomes, outcomeRows),
  ];
}

type Line = ReturnType<typeof row>;

/** The outcomes with their denominators first: eligible, measured twice, measured by both, and what is not known. */
function outcomeRows(figures: OutcomeFigures, line: Line): FigureRow[] {
  const { eligible, unknown } = figures;
  return [
    line('eligible', eligible),
    line('measuredTwice', figures.measuredTwice, eligible),
    line('measuredByBoth', figures.measuredByBoth, eligible),
    line('notShared', unknown.notShared, eligible),
    line('notMeasured', unknown.notMeasured, eligible),
    line('dropOutUnknown', unknown.endedReasonUnknown, eligible),
    ...figures.scales.flatMap((scale) => scaleRows(scale, figures.measuredByBoth, line)),
  ];
}

function scaleRows({ scale, change, dyad }: ScaleOutcome, outOf: number, line: Line): FigureRow[] {
  const name = SCALE_NAMES[scale];
  return [
    ...CHANGE_CLASSES.map((key) => line('change', change[key], outOf, name, CHANGE_CLASS_WORDS[key])),
    ...DYAD_CLASSES.map((key) => line('dyad', dyad[key], outOf, name, DYAD_CLASS_WORDS[key])),
  ];
}

function ofPart<Figures>(
  topic: Topic,
  first: DefinitionKey,
  part: Part<Figures>,
  rows: (figures: Figures, line: Line) => FigureRow[],
): FigureRow[] {
  if (part.state === 'shown') return rows(part.figures, row(topic, part.asOf));
  return [{ ...row(topic, null)(first, null), state: part.why }];
}

function row(topic: FigureRow['topic'], asOf: string | null) {
  return (
    definition: DefinitionKey,
    value: Cell,
    outOf: Cell = null,
    scale: Localised | null = null,
    ofClass: Localised | null = null,
  ): FigureRow => ({
    ...{ topic, definition, name: DEFINITIONS[definition].name, scale, class: ofClass, value, outOf, asOf },
    state: value === null ? 'hidden' : 'shown',
  });
}
