import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { AssignedInstruments, AssignInstrumentBody } from '@tweespraak/instruments/contract';
import { assignableOn } from '@tweespraak/instruments/domain';
import {
  ENV,
  type Env,
  firstMorning,
  Idempotency,
  Notices,
  type TenantContext,
  TenantDb,
  type TenantTransaction,
} from '@tweespraak/platform/api';
import { daysBetween } from '@tweespraak/shared/kernel';
import { actorOf, todayOf } from '../actor';
import { instrumentOf } from '../catalogue/catalogue.service';
import { licenceOf } from '../catalogue/instrument.mapper';
import { notFound, refusal } from '../refusals';
import { ADD_ROUND, ADD_SEAT, type CoupleRow, COUPLES } from './rounds.sql';

const MOST_DAYS = 366;

/** Giving a questionnaire to couples: a round each, with a seat for each of the two. */
@Injectable()
export class AssigningService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
    private readonly notices: Notices,
  ) {}

  /**
   * Gives the newest version; all couples or none.
   * @throws DomainError 'not-found', 'instrument.not-assignable', 'couple.archived', 'round.dates', 'round.in-the-past'.
   */
  assign(ctx: TenantContext, body: AssignInstrumentBody, key?: string): Promise<AssignedInstruments> {
    return this.db.run(ctx, 'instrument.assign', (tx) => {
      tx.aboutEach(body.coupleIds.map((coupleId) => ({ coupleId: coupleId as CoupleRow['id'] })));
      const request = { route: 'POST /instrument-rounds', key, body };
      return this.idempotency.once(ctx, tx, request, () => this.give(ctx, tx, body));
    });
  }

  private async give(
    ctx: TenantContext,
    tx: TenantTransaction,
    body: AssignInstrumentBody,
  ): Promise<AssignedInstruments> {
    mustBeDays(body, todayOf(ctx));
    const couples = await couplesOf(ctx, tx, body.coupleIds);
    const instrument = await instrumentOf(ctx, tx, body.instrumentId);
    if (assignableOn(todayOf(ctx), licenceOf(instrument), instrument.archived) !== 'yes')
      throw refusal('instrument.not-assignable');
    const at = firstMorning(this.env, ctx, body.opensOn);
    const rounds: AssignedInstruments['rounds'] = [];
    for (const couple of couples) {
      const id = randomUUID();
      await tx.em.query(ADD_ROUND, [
        ...[ctx.practiceId, id, couple.id, instrument.id, instrument.version],
        ...[body.opensOn, body.dueOn, body.message, actorOf(ctx), ctx.now],
      ]);
      await this.seat(ctx, tx, couple, id, at);
      rounds.push({ id, coupleId: couple.id });
    }
    return { rounds, undoSeconds: this.env.MAIL_UNDO_SECONDS };
  }

  private async seat(
    { practiceId }: TenantContext,
    { em }: TenantTransaction,
    { id: coupleId, a, b }: CoupleRow,
    roundId: string,
    at: Date,
  ): Promise<void> {
    for (const personId of [a, b]) await em.query(ADD_SEAT, [practiceId, roundId, coupleId, personId]);
    await this.notices.tellMany(
      em,
      [a, b].map((personId) => ({ practiceId, personId, kind: 'instrument', objectId: roundId, at })),
    );
  }
}

function mustBeDays({ opensOn, dueOn }: AssignInstrumentBody, today: string): void {
  if (dueOn < opensOn || daysBetween(opensOn, dueOn) > MOST_DAYS) throw refusal('round.dates');
  if (opensOn < today) throw refusal('round.in-the-past');
}

/** The couples of a coach by id. @throws DomainError 'not-found' when one is not theirs, 'couple.archived'. */
async function couplesOf(
  ctx: TenantContext,
  { em }: TenantTransaction,
  coupleIds: readonly string[],
): Promise<CoupleRow[]> {
  const ids = [...new Set(coupleIds)];
  const couples: CoupleRow[] = await em.query(COUPLES, [ctx.practiceId, ids]);
  if (couples.length < ids.length) throw notFound();
  if (couples.some(({ archived }) => archived)) throw refusal('couple.archived');
  return couples;
}
