import { Injectable } from '@nestjs/common';
import type { Consent, ConsentBody } from '@tweespraak/homework/contract';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { HomeworkId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { refusal } from '../refusals';
import { todayOf } from '../today';
import { LOCK_MINE, ONE_OF_MINE } from './my-homework.sql';
import { mustBeOpen, type OwnHomework, ownHomework } from './own-homework';

const TAP = `
  INSERT INTO consent_taps (practice_id, homework_id, couple_id, step, day, person_id, yes, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
  ON CONFLICT (practice_id, homework_id, step, day, person_id) DO UPDATE SET yes = excluded.yes, at = excluded.at`;
/** The gate tells one bit: both said yes. Parameters: practice, homework, step, day, me. */
const STAND = `
  SELECT t.yes AS mine, coalesce(t.yes, false) AND homework_consent_open($2, $3, $4) AS open
  FROM (SELECT 1) one LEFT JOIN consent_taps t ON t.practice_id = $1 AND t.homework_id = $2 AND t.step = $3 AND t.day = $4
    AND t.person_id = $5`;

/** Before a step that both do at once, each taps yes or no. A no of the other and their silence are the same. */
@Injectable()
export class ConsentsService {
  constructor(private readonly db: TenantDb) {}

  /** Today, and until it is taken back. @throws DomainError 'not-found', 'couple.archived', 'homework.withdrawn', 'homework.no-consent'. */
  tap(ctx: TenantContext, id: HomeworkId, { step, yes }: ConsentBody): Promise<Consent> {
    return this.db.run(ctx, 'consent.tap', async (tx) => {
      const own = await ownHomework(ctx, tx, id, LOCK_MINE);
      mustBeOpen(own);
      mustAsk(own, step);
      const today = todayOf(ctx);
      const place = [ctx.practiceId, id, own.row.coupleId, step, today, actorOf(ctx)];
      await tx.em.query(TAP, [...place, yes, ctx.now]);
      return stand(ctx, tx, id, step);
    });
  }

  /** @throws DomainError as `tap`. */
  read(ctx: TenantContext, id: HomeworkId, step: string): Promise<Consent> {
    return this.db.run(ctx, 'consent.read', async (tx) => {
      const own = await ownHomework(ctx, tx, id, ONE_OF_MINE);
      mustBeOpen(own);
      mustAsk(own, step);
      return stand(ctx, tx, id, step);
    });
  }
}

function mustAsk({ exercise }: OwnHomework, step: string): void {
  const asked = exercise.steps.find(({ id }) => id === step);
  if (!asked?.inputs.some(({ kind }) => kind === 'consent')) throw refusal('homework.no-consent');
}

async function stand(
  ctx: TenantContext,
  tx: TenantTransaction,
  id: HomeworkId,
  step: string,
): Promise<Consent> {
  const values = [ctx.practiceId, id, step, todayOf(ctx), actorOf(ctx)];
  const [row]: Consent[] = await tx.em.query(STAND, values);
  return row ?? { mine: null, open: false };
}
