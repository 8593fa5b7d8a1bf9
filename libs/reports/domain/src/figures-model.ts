import { CHANGE_WORDS, DYAD_CHANGE_WORDS, PILLAR_NAMES, PILLARS } from '@tweespraak/pillars/domain';
import type { LocalDate, Localised } from '@tweespraak/shared/kernel';

/** Whole months on the practice's wall, both days included. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** A number of the report; `null`: a class of few couples, or one that would give such a class away. */
export type Cell = number | null;

/** What is told about change: the whole test first, then the nine pillars in their fixed order. */
export const SCALES = ['total', ...PILLARS] as const;
export type Scale = (typeof SCALES)[number];

export const SCALE_NAMES: Readonly<Record<Scale, Localised>> = {
  total: { nl: 'Alle pijlers samen', en: 'All pillars together' },
  ...PILLAR_NAMES,
};

const UNKNOWN: Localised = { nl: 'niet te bepalen', en: 'cannot be determined' };

/** Classes of change of a couple's mean on one scale, as they are shown. */
export const CHANGE_CLASSES = ['forward', 'none', 'back', 'unknown'] as const;
export const CHANGE_CLASS_WORDS = { ...CHANGE_WORDS, unknown: UNKNOWN } as const;

/** Classes of the two partners' changes read as one. */
export const DYAD_CLASSES = ['bothForward', 'oneForward', 'stable', 'apart', 'bothBack', 'unknown'] as const;
export const DYAD_CLASS_WORDS = { ...DYAD_CHANGE_WORDS, unknown: UNKNOWN } as const;

export interface ScaleOutcome {
  readonly scale: Scale;
  /** The couple's mean. */
  readonly change: Readonly<Record<(typeof CHANGE_CLASSES)[number], Cell>>;
  /** Both partners read as one. */
  readonly dyad: Readonly<Record<(typeof DYAD_CLASSES)[number], Cell>>;
}

export interface OutcomeFigures {
  readonly eligible: Cell;
  readonly measuredTwice: Cell;
  /** The denominator of every scale. */
  readonly measuredByBoth: number;
  /** The eligible couples without an outcome, each once: these bars stand beside the outcomes. */
  readonly unknown: {
    readonly notShared: Cell;
    readonly notMeasured: Cell;
    readonly endedReasonUnknown: Cell;
  };
  readonly scales: ScaleOutcome[];
}

/** Comings and goings; an admin sees these couples one by one as well, so nothing is hidden here. */
export interface FlowFigures {
  readonly inCareAtStart: number;
  readonly started: number;
  /** Of which no reason is recorded: all of them, as long as no reason is asked for. */
  readonly ended: number;
  readonly endedReasonUnknown: number;
  readonly inCareAtEnd: number;
}

export interface ResponseFigures {
  readonly couples: number;
  readonly given: number;
  readonly byBoth: Cell;
  readonly notByBoth: Cell;
}

export interface HomeworkFigures {
  readonly couples: number;
  readonly given: number;
  readonly done: Cell;
  readonly notDone: Cell;
}

export interface DialogueFigures {
  readonly couples: number;
  readonly held: number;
  readonly finished: Cell;
  readonly stopped: Cell;
}

export interface TopicFigures {
  readonly responses: ResponseFigures;
  readonly homework: HomeworkFigures;
  readonly dialogues: DialogueFigures;
  readonly outcomes: OutcomeFigures;
}

/** What is kept in editions: everything an admin may not see one by one. */
export const TOPICS = ['responses', 'homework', 'dialogues', 'outcomes'] as const;
export type Topic = keyof TopicFigures;

/** `tooFew`: fewer couples than the threshold. `tooClose`: beside what was shown before, it would single out a few couples. */
export type WithheldReason = 'tooFew' | 'tooClose';

/** `current` false: something changed since, too little to show a newer edition. */
export type Part<Figures> =
  | { readonly state: 'shown'; readonly asOf: string; readonly current: boolean; readonly figures: Figures }
  | { readonly state: 'withheld'; readonly why: WithheldReason };

export interface PracticeReport {
  readonly practiceName: string;
  readonly timeZone: string;
  readonly period: Period;
  /** The instant at which the report was read, ISO in UTC. */
  readonly madeAt: string;
  readonly threshold: { readonly group: number; readonly class: number };
  readonly flow: FlowFigures;
  readonly responses: Part<ResponseFigures>;
  readonly homework: Part<HomeworkFigures>;
  readonly dialogues: Part<DialogueFigures>;
  readonly outcomes: Part<OutcomeFigures>;
}
