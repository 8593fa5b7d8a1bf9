import { Injectable } from '@nestjs/common';
import { Notices, type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { localDateIn, type PersonId, type RoundId } from '@tweespraak/shared/kernel';
import { refusal } from '../refusals';
import { roundOf } from './rounds.service';

const LATEST = `
  SELECT 1 FROM notices WHERE practice_id = $1 AND object_id = $2 AND kind = 'round-reminder'
    AND due_at > $3::timestamptz - interval '3 days' LIMIT 1`;

/** Who has neither handed in nor said "not this time"; nobody of a couple that is archived. */
const WHOM = `
  SELECT s.person_id FROM round_seats s
  JOIN couples c ON c.practice_id = s.practice_id AND c.id = s.couple_id AND c.archived_at IS NULL
  WHERE s.practice_id = $1 AND s.round_id = $2 AND s.submitted_at IS NULL AND s.declined_at IS NULL`;

/** A friendly reminder of a round, from its coach: once in three days, in the words of every other notice. */
@Injectable()
export class RoundReminders {
  constructor(
    private readonly db: TenantDb,
    private readonly notices: Notices,
  ) {}

  /**
   * Reminds whoever has not handed in. The answer is the same when nobody is left: it tells the coach nothing.
   * @throws DomainError 'not-found', 'round.cancelled', 'round.planned', 'round.reminded'.
   */
  remind(ctx: TenantContext, roundId: RoundId): Promise<void> {
    return this.db.run(ctx, 'round.remind', async (tx) => {
      const round = await roundOf(ctx, tx, roundId);
      if (round.opensOn > localDateIn(ctx.now, ctx.timeZone)) throw refusal('round.planned');
      if (await wasReminded(ctx, tx, roundId)) throw refusal('round.reminded');
      const seats: { person_id: PersonId }[] = await tx.em.query(WHOM, [ctx.practiceId, roundId]);
      await this.notices.tellMany(
        tx.em,
        seats.map(({ person_id: personId }) => ({
          ...{ practiceId: ctx.practiceId, personId, kind: 'round-reminder' as const },
          objectId: roundId,
          at: ctx.now,
        })),
      );
    });
  }
}

async function wasReminded(ctx: TenantContext, tx: TenantTransaction, roundId: RoundId): Promise<boolean> {
  const rows = await tx.asSystem<object>({ text: LATEST, values: [ctx.practiceId, roundId, ctx.now] });
  return rows.length > 0;
}
