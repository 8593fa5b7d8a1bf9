import { Injectable } from '@nestjs/common';
import { Notices, type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { Opening } from '../opening/opening';
import { mustBeAllowed, type Refusal, refusal } from '../refusals';

/** Parameters: practice, round, person. */
const SEAT = `
  SELECT s.couple_id AS "coupleId", s.submitted_at IS NOT NULL AS submitted,
    CASE WHEN r.cancelled_at IS NOT NULL THEN 'round.cancelled' END AS problem
  FROM instrument_seats s JOIN instrument_rounds r ON r.practice_id = s.practice_id AND r.id = s.round_id
  WHERE s.practice_id = $1 AND s.round_id = $2 AND s.person_id = $3
  FOR NO KEY UPDATE OF s`;

/** Giving starts a consent anew unless it stands; withdrawing ends one that stands; both leave the rest alone. */
const CONSENT = `
  UPDATE instrument_seats SET
    consented_at = CASE WHEN $4 AND (consented_at IS NULL OR withdrawn_at IS NOT NULL) THEN now() ELSE consented_at END,
    withdrawn_at = CASE WHEN $4 OR consented_at IS NULL THEN NULL ELSE coalesce(withdrawn_at, now()) END
  WHERE practice_id = $1 AND round_id = $2 AND person_id = $3`;

const DECLINE = `
  UPDATE instrument_seats SET declined_at = CASE WHEN $4 THEN coalesce(declined_at, now()) END
  WHERE practice_id = $1 AND round_id = $2 AND person_id = $3`;

interface SeatRow {
  readonly coupleId: CoupleId;
  readonly submitted: boolean;
  readonly problem: Refusal | null;
}

/** What a partner decides about sharing and taking part. Each decision is theirs alone, and the other never sees it. */
@Injectable()
export class InstrumentConsentsService {
  constructor(
    private readonly db: TenantDb,
    private readonly opening: Opening,
    private readonly notices: Notices,
  ) {}

  /**
   * Gives or withdraws the consent to look together. Withdrawing closes the outcome at once.
   * @throws DomainError 'not-found', 'round.cancelled', 'response.not-handed-in'.
   */
  setConsent(ctx: TenantContext, roundId: string, consent: boolean): Promise<void> {
    const action = consent ? 'instrument-consent.give' : 'instrument-consent.withdraw';
    return this.db.run(ctx, action, async (tx) => {
      const { submitted } = await this.seat(ctx, tx, roundId);
      if (!submitted) throw refusal('response.not-handed-in');
      await tx.em.query(CONSENT, [ctx.practiceId, roundId, actorOf(ctx), consent]);
      if (consent) await this.opening.announce(ctx, tx, roundId);
    });
  }

  /** "Not this time", or taking that back. @throws DomainError 'not-found', 'round.cancelled', 'response.sealed'. */
  setDeclined(ctx: TenantContext, roundId: string, declined: boolean): Promise<void> {
    return this.db.run(ctx, declined ? 'instrument.decline' : 'instrument.accept', async (tx) => {
      const { submitted } = await this.seat(ctx, tx, roundId);
      if (submitted) throw refusal('response.sealed');
      const personId = actorOf(ctx);
      await tx.em.query(DECLINE, [ctx.practiceId, roundId, personId, declined]);
      if (declined)
        await this.notices.drop(tx.em, { practiceId: ctx.practiceId, objectId: roundId, personId });
    });
  }

  private async seat(ctx: TenantContext, tx: TenantTransaction, roundId: string): Promise<SeatRow> {
    tx.about({ subjectId: ctx.personId, objectId: roundId });
    const [row]: SeatRow[] = await tx.em.query(SEAT, [ctx.practiceId, roundId, actorOf(ctx)]);
    const seat = mustBeAllowed(row);
    tx.about({ coupleId: seat.coupleId });
    return seat;
  }
}
