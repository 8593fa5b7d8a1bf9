import { Injectable } from '@nestjs/common';
import {
  Notices,
  type Statement,
  type TenantContext,
  TenantDb,
  type ThinTransaction,
} from '@tweespraak/platform/api';
import type { CoupleId, RoundId } from '@tweespraak/shared/kernel';
import { mustBeAllowed, type Refusal } from '../refusals';
import { Opening } from './opening';
import { dropReminders } from './own-reminders';

/** Parameters: practice, round, person, yes or no. */
const SEAT = (problems: string) => `
  seat AS MATERIALIZED (
    SELECT s.practice_id, s.round_id, s.person_id, s.couple_id,
      CASE WHEN r.cancelled_at IS NOT NULL THEN 'round.cancelled' ${problems} END AS problem
    FROM round_seats s JOIN rounds r ON r.practice_id = s.practice_id AND r.id = s.round_id
    WHERE s.practice_id = $1 AND s.round_id = $2 AND s.person_id = $3
    FOR NO KEY UPDATE OF s)`;

const onSeat = (change: string) => `
  UPDATE round_seats s SET ${change} FROM seat
  WHERE s.practice_id = seat.practice_id AND s.round_id = seat.round_id AND s.person_id = seat.person_id
    AND seat.problem IS NULL`;

/** Giving starts a consent anew unless it stands; withdrawing ends one that stands; both leave the rest alone. */
const CONSENT = `
  WITH ${SEAT(`WHEN s.submitted_at IS NULL THEN 'response.not-handed-in'`)}, changed AS (
    ${onSeat(`
      consented_at = CASE WHEN $4 AND (s.consented_at IS NULL OR s.withdrawn_at IS NOT NULL) THEN now() ELSE s.consented_at END,
      withdrawn_at = CASE WHEN $4 OR s.consented_at IS NULL THEN NULL ELSE coalesce(s.withdrawn_at, now()) END`)})
  SELECT problem, couple_id FROM seat`;

const DECLINE = `
  WITH ${SEAT(`WHEN s.submitted_at IS NOT NULL THEN 'response.sealed'`)}, changed AS (
    ${onSeat(`declined_at = CASE WHEN $4 THEN coalesce(s.declined_at, now()) END`)})
  SELECT problem, couple_id FROM seat`;

/** What a partner decides about sharing and taking part. Each decision is theirs alone, and the other never sees it. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly db: TenantDb,
    private readonly opening: Opening,
    private readonly notices: Notices,
  ) {}

  /**
   * Gives or withdraws the consent to look together. Withdrawing closes the outcome at once.
   * @throws DomainError 'not-found', 'round.cancelled', 'response.not-handed-in'.
   */
  setConsent(ctx: TenantContext, roundId: RoundId, consent: boolean): Promise<void> {
    const action = consent ? 'consent.give' : 'consent.withdraw';
    return this.db.thin(ctx, action, async (tx) => {
      const values = [ctx.practiceId, roundId, ctx.personId, consent];
      const coupleId = await this.decide(ctx, tx, roundId, { name: 'consent-set', text: CONSENT, values });
      if (consent) await this.opening.announce(ctx, tx, roundId, coupleId);
    });
  }

  /** "Not this time", or taking that back. @throws DomainError 'not-found', 'round.cancelled', 'response.sealed'. */
  setDeclined(ctx: TenantContext, roundId: RoundId, declined: boolean): Promise<void> {
    return this.db.thin(ctx, declined ? 'round.decline' : 'round.accept', async (tx) => {
      const values = [ctx.practiceId, roundId, ctx.personId, declined];
      await this.decide(ctx, tx, roundId, { name: 'declined-set', text: DECLINE, values });
      if (declined) await dropReminders(this.notices, ctx, tx, roundId);
    });
  }

  private async decide(
    ctx: TenantContext,
    tx: ThinTransaction,
    roundId: RoundId,
    statement: Statement,
  ): Promise<CoupleId> {
    tx.about({ subjectId: ctx.personId, objectId: roundId });
    const [row] = await tx.query<{ problem: Refusal | null; couple_id: CoupleId }>(statement);
    const { couple_id: coupleId } = mustBeAllowed(row);
    tx.about({ coupleId });
    return coupleId;
  }
}
