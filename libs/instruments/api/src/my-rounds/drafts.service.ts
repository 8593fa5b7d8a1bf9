import { Injectable } from '@nestjs/common';
import {
  type InstrumentAnswers,
  type InstrumentDraftSaved,
  MOST_ANSWER_BYTES,
  type SaveInstrumentDraftBody,
} from '@tweespraak/instruments/contract';
import { draftProblems } from '@tweespraak/instruments/domain';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { actorOf } from '../actor';
import { refusal, refusalAt } from '../refusals';
import { SealedAnswers } from '../sealed-answers';
import { BEGIN, DRAFT_REVISION, SAVE_DRAFT } from './my-rounds.sql';
import { answeringSeat } from './own-seat';

/** Answers under way: the partner's alone, sealed with their own key. */
@Injectable()
export class InstrumentDraftsService {
  constructor(
    private readonly db: TenantDb,
    private readonly sealed: SealedAnswers,
  ) {}

  /**
   * Keeps everything filled in so far. The first answer begins the round, and takes back "not this time".
   * @throws DomainError 'not-found', 'round.cancelled', 'round.planned', 'response.sealed', 'answers.unknown',
   * 'answers.too-large', 'draft.changed-meanwhile'.
   */
  save(ctx: TenantContext, roundId: string, body: SaveInstrumentDraftBody): Promise<InstrumentDraftSaved> {
    mustFit(body.answers);
    return this.db.run(ctx, 'instrument-draft.save', async (tx) => {
      const seat = await answeringSeat(ctx, tx, roundId);
      const problems = draftProblems(seat.definition, body.answers);
      if (problems.length) throw refusalAt('answers.unknown', problems.map(toProblem), '/answers');
      const me = actorOf(ctx);
      const mine = [ctx.practiceId, roundId, me];
      const [kept]: { revision: number }[] = await tx.em.query(DRAFT_REVISION, mine);
      if ((kept?.revision ?? 0) !== body.revision) throw refusal('draft.changed-meanwhile');
      const revision = body.revision + 1;
      const sealed = await this.sealed.sealDraft(tx, me, roundId, body.answers);
      await tx.em.query(SAVE_DRAFT, [...mine, seat.coupleId, sealed, revision]);
      await tx.em.query(BEGIN, mine);
      return { revision };
    });
  }
}

/** @throws DomainError 'answers.too-large'. */
export function mustFit(answers: InstrumentAnswers): void {
  if (Buffer.byteLength(JSON.stringify(answers)) > MOST_ANSWER_BYTES) throw refusal('answers.too-large');
}

export const toProblem = ({ item, code }: { readonly item: string; readonly code: string }) => ({
  path: item,
  code,
});
