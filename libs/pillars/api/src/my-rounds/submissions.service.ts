import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  Notices,
  type Statement,
  type TenantContext,
  TenantDb,
  type ThinTransaction,
} from '@tweespraak/platform/api';
import type { CoupleId, RoundId } from '@tweespraak/shared/kernel';
import { mustBeAllowed, type Refusal, refusal } from '../refusals';
import { type AnsweredSeat, handIn } from './handed-in';
import { todayOf } from './my-rounds.service';
import { Opening } from './opening';
import { dropReminders } from './own-reminders';
import { READ_ANSWERS, SEAL_RESPONSE } from './submission.sql';

interface ReadRow extends AnsweredSeat {
  problem: Refusal | null;
  couple_id: CoupleId;
  started_at: Date | null;
}

/** Handing in: the one moment after which nothing of a response changes. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly db: TenantDb,
    private readonly opening: Opening,
    private readonly notices: Notices,
  ) {}

  /**
   * Seals the answers, with or without the consent to look at them together. A hot path: prepared statements, one
   * transaction, no entity.
   * @throws DomainError 'not-found', 'round.cancelled', 'round.planned', 'response.sealed', 'response.incomplete'.
   */
  async submit(ctx: TenantContext, roundId: RoundId, consent: boolean): Promise<void> {
    try {
      await this.db.thin(ctx, 'response.submit', (tx) => this.seal(ctx, tx, roundId, consent));
    } catch (error) {
      throw isTakenBack(error) ? refusal('round.cancelled') : error;
    }
  }

  private async seal(
    ctx: TenantContext,
    tx: ThinTransaction,
    roundId: RoundId,
    consent: boolean,
  ): Promise<void> {
    tx.about({ subjectId: ctx.personId, objectId: roundId });
    const values = [ctx.practiceId, roundId, ctx.personId, todayOf(ctx)];
    const [row] = await tx.query<ReadRow>({ name: 'answers-read', text: READ_ANSWERS, values });
    const seat = mustBeAllowed(row);
    tx.about({ coupleId: seat.couple_id });
    tx.send(sealing(ctx, roundId, seat, consent)); // goes out with what comes next: the gate's bit, or the commit
    await dropReminders(this.notices, ctx, tx, roundId);
    if (consent) await this.opening.announce(ctx, tx, roundId, seat.couple_id);
  }
}

/** The sealing refuses a round that the coach took back in the same moment (integrity_constraint_violation). */
function isTakenBack(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23000';
}

function sealing(ctx: TenantContext, roundId: RoundId, seat: ReadRow, consent: boolean): Statement {
  const sealed = handIn(seat);
  return {
    name: 'response-seal',
    text: SEAL_RESPONSE,
    values: [
      ...[ctx.practiceId, roundId, ctx.personId, seat.couple_id, randomUUID()],
      ...[seat.instrument_version, ctx.locale, sealed.answers, sealed.scores, sealed.total],
      ...[sealed.guesses, sealed.importance, seat.started_at],
      ...[sealed.validity, sealed.safety, sealed.flagged, sealed.quality, consent],
    ],
  };
}
