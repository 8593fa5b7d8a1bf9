import { Injectable } from '@nestjs/common';
import { DialogueReading, type SettledDialogue } from '@tweespraak/dialogues/api';
import {
  type EnrolmentFacts,
  NOTHING_YET,
  type ProgrammeStep,
  type StepFacts,
} from '@tweespraak/homework/domain';
import { type RoundFacts, RoundReading } from '@tweespraak/pillars/api';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { type EnrolmentRow, HOMEWORK_FACTS, type StepRow } from './enrolments.sql';

interface HomeworkFacts {
  readonly id: string;
  readonly gone: boolean;
  readonly a: Date | null;
  readonly b: Date | null;
}
interface Known {
  readonly homework: ReadonlyMap<string, HomeworkFacts>;
  readonly rounds: ReadonlyMap<string, RoundFacts>;
  readonly dialogues: readonly SettledDialogue[];
}

/** What is known of the steps of an enrolment, read as its coach may. */
@Injectable()
export class EnrolmentReading {
  constructor(
    private readonly rounds: RoundReading,
    private readonly dialogues: DialogueReading,
  ) {}

  /** What the coach took back counts as skipped; an outcome that was open and is shut again, as one that never opened. */
  async facts(
    ctx: TenantContext,
    tx: TenantTransaction,
    { steps, coupleId, startedAt }: EnrolmentRow,
    rows: readonly StepRow[],
  ): Promise<EnrolmentFacts> {
    const stepOf = new Map(steps.map((step) => [step.id, step]));
    const ids = (kind: ProgrammeStep['kind']) =>
      rows.flatMap(({ step, objectId }) => (objectId && stepOf.get(step)?.kind === kind ? [objectId] : []));
    const homework: HomeworkFacts[] = await tx.em.query(HOMEWORK_FACTS, [ctx.practiceId, ids('homework')]);
    const known: Known = {
      homework: byId(homework),
      rounds: byId(await this.rounds.facts(ctx, tx, ids('round'))),
      dialogues: await this.dialogues.settledSince(ctx, tx, coupleId, startedAt),
    };
    return Object.fromEntries(
      rows.flatMap((row) => {
        const step = stepOf.get(row.step);
        return step ? [[row.step, factsOf(step, row, known)]] : [];
      }),
    );
  }
}

function factsOf(step: ProgrammeStep, row: StepRow, known: Known): StepFacts {
  const deliveredAt = row.deliveredAt?.getTime() ?? null;
  const skippedAt = row.skippedAt?.getTime() ?? null;
  const facts = { ...NOTHING_YET, deliveredAt, skippedAt };
  if (deliveredAt === null || !row.objectId) return facts;
  const gone = { ...facts, skippedAt: skippedAt ?? deliveredAt };
  switch (step.kind) {
    case 'homework': {
      const homework = known.homework.get(row.objectId);
      if (!homework || homework.gone) return gone;
      return { ...facts, done: { a: homework.a?.getTime() ?? null, b: homework.b?.getTime() ?? null } };
    }
    case 'round': {
      const round = known.rounds.get(row.objectId);
      return round ? { ...facts, closedAt: round.openedAt?.getTime() ?? null } : gone;
    }
    case 'dialogue':
      return dialogueFacts(step.dialogue, row.objectId, known.dialogues, { facts, gone, deliveredAt });
    case 'note-for-coach':
      return facts;
  }
}

/** Held to its end: the one that was planned, or another of its kind since (the coach planned it again, or it was on paper). */
function dialogueFacts(
  key: string,
  id: string,
  settled: readonly SettledDialogue[],
  { facts, gone, deliveredAt }: { facts: StepFacts; gone: StepFacts; deliveredAt: number },
): StepFacts {
  const closed = settled
    .filter((one) => one.key === key)
    .flatMap(({ closedAt }) => (closedAt && closedAt.getTime() >= deliveredAt ? [closedAt.getTime()] : []));
  if (closed.length) return { ...facts, closedAt: Math.min(...closed) };
  return settled.some((one) => one.id === id && one.closedAt === null) ? gone : facts;
}

function byId<T extends { readonly id: string }>(rows: readonly T[]): Map<string, T> {
  return new Map(rows.map((row) => [row.id, row]));
}
