import { randomInt, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AssignedRounds, AssignRoundsBody } from '@tweespraak/pillars/contract';
import { CURRENT_INSTRUMENT, CURRENT_PARAMETERS } from '@tweespraak/pillars/domain';
import {
  ENV,
  type Env,
  firstMorning,
  Idempotency,
  Jobs,
  type TenantContext,
  TenantDb,
  type TenantTransaction,
  Webhooks,
} from '@tweespraak/platform/api';
import { type CoupleId, localDateIn, type PersonId, type RoundId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { notFound, refusal } from '../refusals';
import { type PlannedRound, planRounds } from './round-plan';
import { RoundRow } from './round.entity';
import { SeatRow } from './seat.entity';

const ROWS_AT_ONCE = 1_000;
const SEED_LIMIT = 2 ** 31;

interface CoupleParts {
  id: CoupleId;
  partner_a_id: PersonId;
  partner_b_id: PersonId;
  archived_at: Date | null;
}

/** Assigning the test: to one couple or several, once or as a series. */
@Injectable()
export class AssignmentsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
    private readonly jobs: Jobs,
    private readonly webhooks: Webhooks,
  ) {}

  /**
   * Makes the rounds with a seat for each partner and a mail for each round; all of them or nothing.
   * A couple that has not accepted its invitation yet may be given a round: it waits for them.
   * @throws DomainError 'not-found', 'couple.archived', 'round.dates', 'round.in-the-past', 'schedule.*'.
   */
  assign(ctx: TenantContext, body: AssignRoundsBody, key?: string): Promise<AssignedRounds> {
    return this.db.run(ctx, 'round.assign', async (tx) => {
      tx.aboutEach(body.coupleIds.map((coupleId) => ({ coupleId })));
      const request = { route: 'POST /rounds', key, body };
      return this.idempotency.once(ctx, tx, request, () => this.assignWithin(ctx, tx, body));
    });
  }

  /** As `assign`, in a transaction of the caller's. */
  async assignWithin(
    ctx: TenantContext,
    tx: TenantTransaction,
    body: AssignRoundsBody,
  ): Promise<AssignedRounds> {
    const days = planRounds(body, localDateIn(ctx.now, ctx.timeZone));
    const couples = await couplesOf(ctx, tx, body.coupleIds);
    const rounds = couples.flatMap((couple) => roundsOf(ctx, couple, days, body.message));
    const seats = rounds.flatMap(({ couple, row }) => [
      seatOf(row, couple.partner_a_id),
      seatOf(row, couple.partner_b_id),
    ]);
    for (const rows of inParts(rounds))
      await tx.em.insert(
        RoundRow,
        rows.map(({ row }) => row),
      );
    for (const rows of inParts(seats)) await tx.em.insert(SeatRow, rows);
    await this.webhooks.tellMany(
      tx.em,
      rounds.map(({ row: { practiceId, id } }) => ({ practiceId, type: 'round.assigned', objectId: id })),
    );
    await this.mailLater(
      ctx,
      tx,
      rounds.map(({ row }) => row),
    );
    return {
      rounds: rounds.map(({ row: { id, coupleId, opensOn, dueOn } }) => ({ id, coupleId, opensOn, dueOn })),
      undoSeconds: this.env.MAIL_UNDO_SECONDS,
    };
  }

  private async mailLater(
    ctx: TenantContext,
    tx: TenantTransaction,
    rounds: readonly NewRound[],
  ): Promise<void> {
    const jobs = rounds.map(({ id, opensOn }) => ({
      payload: { practiceId: ctx.practiceId, roundId: id },
      id,
      startAfter: firstMorning(this.env, ctx, opensOn),
    }));
    for (const part of inParts(jobs)) await this.jobs.sendMany(tx.em, 'mail.round', part);
  }
}

/** The couples of a coach by id. @throws DomainError 'not-found' when one is not theirs, 'couple.archived'. */
async function couplesOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  coupleIds: readonly string[],
): Promise<CoupleParts[]> {
  const ids = [...new Set(coupleIds)];
  const couples: CoupleParts[] = await tx.em.query(
    `SELECT id, partner_a_id, partner_b_id, archived_at FROM couples WHERE practice_id = $1 AND id = ANY ($2)
     ORDER BY array_position($2::uuid[], id)`,
    [ctx.practiceId, ids],
  );
  if (couples.length < ids.length) throw notFound();
  if (couples.some(({ archived_at }) => archived_at)) throw refusal('couple.archived');
  return couples;
}

type NewRound = Omit<RoundRow, 'cancelledAt' | 'announcedAt'>;

function roundsOf(
  ctx: TenantContext,
  couple: CoupleParts,
  days: readonly PlannedRound[],
  message: string,
): { couple: CoupleParts; row: NewRound }[] {
  const seriesId = days.length > 1 ? randomUUID() : null;
  return days.map((day) => ({
    couple,
    row: {
      ...day,
      practiceId: ctx.practiceId,
      id: randomUUID() as RoundId,
      coupleId: couple.id,
      seriesId,
      instrumentVersion: CURRENT_INSTRUMENT.version,
      parametersVersion: CURRENT_PARAMETERS.version,
      message,
      assignedBy: actorOf(ctx),
      assignedAt: ctx.now,
    },
  }));
}

/** Each partner meets the questions in an own order. */
function seatOf(round: NewRound, personId: PersonId): SeatRow {
  const { practiceId, coupleId } = round;
  return { practiceId, coupleId, roundId: round.id, personId, itemSeed: randomInt(-SEED_LIMIT, SEED_LIMIT) };
}

function inParts<T>(rows: readonly T[]): T[][] {
  const parts = Math.ceil(rows.length / ROWS_AT_ONCE);
  return Array.from({ length: parts }, (_, part) =>
    rows.slice(part * ROWS_AT_ONCE, (part + 1) * ROWS_AT_ONCE),
  );
}
