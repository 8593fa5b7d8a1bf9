import { Injectable } from '@nestjs/common';
import { Jobs, type TenantContext, TenantDb } from '@tweespraak/platform/api';
import type { HomeworkId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { notFound } from '../refusals';
import { LOCK_MINE } from './my-homework.sql';
import { ownHomework, refreshSeat } from './own-homework';

const REPLY = `
  SELECT e.homework_id AS "homeworkId" FROM entry_replies r
  JOIN homework_entries e ON e.practice_id = r.practice_id AND e.id = r.entry_id
  WHERE r.practice_id = $1 AND r.person_id = $2 AND r.id = $3`;
const READ = `
  UPDATE entry_replies SET read_at = coalesce(read_at, $4) WHERE practice_id = $1 AND person_id = $2 AND id = $3`;

/** What the coach wrote back was read; some homework is done by that. */
@Injectable()
export class ReadRepliesService {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
  ) {}

  /** Twice is once. @throws DomainError 'not-found'. */
  read(ctx: TenantContext, id: string): Promise<void> {
    return this.db.run(ctx, 'reply.read', async (tx) => {
      const mine = [ctx.practiceId, actorOf(ctx), id];
      tx.about({ objectId: id, subjectId: ctx.personId });
      const [found]: { homeworkId: HomeworkId }[] = await tx.em.query(REPLY, mine);
      if (!found) throw notFound();
      const own = await ownHomework(ctx, tx, found.homeworkId, LOCK_MINE);
      await tx.em.query(READ, [...mine, ctx.now]);
      await refreshSeat(ctx, tx, own);
      await this.jobs.send(tx.em, 'couple.moved', {
        practiceId: ctx.practiceId,
        coupleId: own.row.coupleId,
      });
    });
  }
}
