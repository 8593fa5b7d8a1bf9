import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SubmitInstrumentBody } from '@tweespraak/instruments/contract';
import { answerProblems, scoreInstrument, shownAnswers } from '@tweespraak/instruments/domain';
import { Notices, type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { actorOf } from '../actor';
import { Opening } from '../opening/opening';
import { refusal, refusalAt } from '../refusals';
import { SealedAnswers } from '../sealed-answers';
import { mustFit, toProblem } from './drafts.service';
import { AGREE, DROP_DRAFT, type OwnSeatRow, SEAL } from './my-rounds.sql';
import { answeringSeat } from './own-seat';

/** Handing in: the one moment after which nothing of a response changes. */
@Injectable()
export class InstrumentSubmissionsService {
  constructor(
    private readonly db: TenantDb,
    private readonly sealed: SealedAnswers,
    private readonly opening: Opening,
    private readonly notices: Notices,
  ) {}

  /**
   * Seals the answers with their scores, with or without the consent to look at them together.
   * @throws DomainError 'not-found', 'round.cancelled', 'round.planned', 'response.sealed', 'answers.incomplete',
   * 'answers.too-large'.
   */
  async submit(ctx: TenantContext, roundId: string, body: SubmitInstrumentBody): Promise<void> {
    mustFit(body.answers);
    try {
      await this.db.run(ctx, 'instrument.submit', (tx) => this.seal(ctx, tx, roundId, body));
    } catch (error) {
      throw isTakenBack(error) ? refusal('round.cancelled') : error;
    }
  }

  private async seal(
    ctx: TenantContext,
    tx: TenantTransaction,
    roundId: string,
    { answers, consent }: SubmitInstrumentBody,
  ): Promise<void> {
    const seat = await answeringSeat(ctx, tx, roundId);
    const problems = answerProblems(seat.definition, answers);
    if (problems.length) throw refusalAt('answers.incomplete', problems.map(toProblem), '/answers');
    const { practiceId } = ctx;
    const personId = actorOf(ctx);
    const mine = [practiceId, roundId, personId];
    await tx.em.query(DROP_DRAFT, mine);
    if (consent) await tx.em.query(AGREE, mine);
    const id = randomUUID();
    const sealed = await this.sealed.seal(tx, personId, id, responseOf(seat, answers));
    await tx.em.query(SEAL, [practiceId, id, roundId, seat.coupleId, personId, ctx.locale, sealed]);
    await this.notices.drop(tx.em, { practiceId, objectId: roundId, personId });
    if (consent) await this.opening.announce(ctx, tx, roundId);
  }
}

function responseOf({ definition }: OwnSeatRow, answers: SubmitInstrumentBody['answers']) {
  return { answers: shownAnswers(definition, answers), scores: scoreInstrument(definition, answers) };
}

/** The sealing refuses a round that the coach took back in the same moment (integrity_constraint_violation). */
function isTakenBack(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23000';
}
