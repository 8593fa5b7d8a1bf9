import { Injectable } from '@nestjs/common';
import type { DraftChanges, DraftSaved, PrivateAnswersBody } from '@tweespraak/pillars/contract';
import { CURRENT_INSTRUMENT } from '@tweespraak/pillars/domain';
import { type Statement, type TenantContext, TenantDb } from '@tweespraak/platform/api';
import type { CoupleId, RoundId } from '@tweespraak/shared/kernel';
import { mustBeAllowed, type Refusal } from '../refusals';
import { SAVE_DRAFT, SAVE_PRIVATE } from './draft.sql';
import { toDraftPatch } from './draft-patch';
import { todayOf } from './my-rounds.service';

interface SavedRow {
  problem: Refusal | null;
  couple_id: CoupleId;
  revision?: number;
}

/** Answers under way: the partner's alone. */
@Injectable()
export class DraftsService {
  constructor(private readonly db: TenantDb) {}

  /**
   * Saves what changed. The first answer begins the round, and takes back "not this time".
   * @throws DomainError 'not-found', 'round.cancelled', 'round.planned', 'response.sealed'.
   */
  async save(ctx: TenantContext, roundId: RoundId, changes: DraftChanges): Promise<DraftSaved> {
    const { answers, itemMs, guesses, importance } = toDraftPatch(changes, CURRENT_INSTRUMENT);
    const values = [...this.seat(ctx, roundId), answers, itemMs, guesses, importance];
    const saved = await this.answer(ctx, 'draft.save', roundId, {
      name: 'draft-save',
      text: SAVE_DRAFT,
      values,
    });
    return { revision: saved.revision ?? 0 };
  }

  /** Keeps the block for the coach. @throws as `save`. */
  async savePrivate(ctx: TenantContext, roundId: RoundId, body: PrivateAnswersBody): Promise<void> {
    const values = [...this.seat(ctx, roundId), body.validity, body.safety];
    await this.answer(ctx, 'private.save', roundId, { name: 'private-save', text: SAVE_PRIVATE, values });
  }

  private seat(ctx: TenantContext, roundId: RoundId): unknown[] {
    return [ctx.practiceId, roundId, ctx.personId, todayOf(ctx)];
  }

  private answer(ctx: TenantContext, action: string, roundId: RoundId, save: Statement): Promise<SavedRow> {
    return this.db.thin(ctx, action, async (tx) => {
      tx.about({ subjectId: ctx.personId, objectId: roundId });
      const saved = mustBeAllowed((await tx.query<SavedRow>(save))[0]);
      tx.about({ coupleId: saved.couple_id });
      return saved;
    });
  }
}
