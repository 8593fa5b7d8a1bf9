import { Injectable } from '@nestjs/common';
import type { InstrumentShape } from '@tweespraak/instruments/contract';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId, LocalDate } from '@tweespraak/shared/kernel';
import { SealedAnswers, type SealedResponse } from '../sealed-answers';
import { DEFINITION, type DefinitionRow, FINISHED, type FinishedRow } from './outcome.sql';

/** What the two handed in. */
export interface RoundPair {
  readonly a: SealedResponse;
  readonly b: SealedResponse;
}
export interface FinishedRound extends RoundPair {
  readonly finishedOn: LocalDate;
  readonly open: boolean;
}

/** A finished round, and the one before it with the same version. */
export interface RoundOutcome {
  readonly definition: InstrumentShape;
  readonly now: FinishedRound;
  readonly before: FinishedRound | null;
}

interface AskedRound {
  readonly id: string;
  readonly coupleId: CoupleId;
  readonly instrumentId: string;
  readonly version: number;
}

/** Reads what a round came to, within a transaction of whoever looks: row security and the gate decide what there is. */
@Injectable()
export class OutcomeReading {
  constructor(private readonly sealed: SealedAnswers) {}

  /** Null: not both are there for whoever looks; `openOnly` for the two themselves. */
  async finished(
    ctx: TenantContext,
    tx: TenantTransaction,
    { id, coupleId, instrumentId, version }: AskedRound,
    { openOnly }: { readonly openOnly: boolean },
  ): Promise<RoundOutcome | null> {
    const values = [ctx.practiceId, coupleId, instrumentId, version, id, openOnly, ctx.timeZone];
    const rows: FinishedRow[] = await tx.em.query(FINISHED, values);
    const [first, second] = rows;
    if (first?.id !== id) return null;
    const [row]: DefinitionRow[] = await tx.em.query(DEFINITION, [ctx.practiceId, instrumentId, version]);
    if (!row) return null;
    const now = await this.open(tx, first);
    return { definition: row.definition, now, before: second ? await this.open(tx, second) : null };
  }

  private async open(tx: TenantTransaction, row: FinishedRow): Promise<FinishedRound> {
    const a = await this.sealed.open(tx, row.aPerson, row.aId, row.aSealed);
    const b = await this.sealed.open(tx, row.bPerson, row.bId, row.bSealed);
    return { finishedOn: row.finishedOn, open: row.open, a, b };
  }
}
