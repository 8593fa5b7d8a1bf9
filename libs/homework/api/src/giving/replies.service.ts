import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { mayAskToWiden, type Scope } from '@tweespraak/homework/domain';
import {
  Idempotency,
  Notices,
  type TenantContext,
  TenantDb,
  type TenantTransaction,
} from '@tweespraak/platform/api';
import type { CoupleId, EntryId, HomeworkId, PersonId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { notFound, refusal } from '../refusals';
import { SealedWords } from '../sealed-words';

const ENTRY = `
  SELECT e.id, e.homework_id AS "homeworkId", e.couple_id AS "coupleId", e.person_id AS "personId", e.scope, e.widening,
    h.for_person_id IS NOT NULL AS "isForOne", c.archived_at IS NOT NULL AS archived
  FROM homework_entries e
  JOIN homework h ON h.practice_id = e.practice_id AND h.id = e.homework_id
  JOIN couples c ON c.practice_id = e.practice_id AND c.id = e.couple_id
  WHERE e.practice_id = $1 AND e.id = $2 FOR NO KEY UPDATE OF e`;
const ADD_REPLY = `
  INSERT INTO entry_replies (practice_id, id, entry_id, couple_id, person_id, coach_id, sealed, at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;
const READ = `
  UPDATE homework_entries SET read_by_coach_at = coalesce(read_by_coach_at, $3) WHERE practice_id = $1 AND id = $2`;
const ASK = `UPDATE homework_entries SET widening = 'asked' WHERE practice_id = $1 AND id = $2`;

interface Found {
  readonly id: EntryId;
  readonly homeworkId: HomeworkId;
  readonly coupleId: CoupleId;
  readonly personId: PersonId;
  readonly scope: Scope;
  readonly widening: 'none' | 'asked' | 'refused';
  readonly isForOne: boolean;
  readonly archived: boolean;
}

/** What a coach does with an entry that was handed in: answers it, or asks its owner to share it. The other hears of neither. */
@Injectable()
export class RepliesService {
  constructor(
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
    private readonly words: SealedWords,
    private readonly notices: Notices,
  ) {}

  /** Sealed for the entry's owner, who is told that there is something new. @throws DomainError 'not-found', 'couple.archived'. */
  reply(ctx: TenantContext, id: EntryId, text: string, key?: string): Promise<void> {
    return this.db.run(ctx, 'entry.reply', async (tx) => {
      const entry = await lockEntry(ctx, tx, id);
      const request = { route: `POST /entries/${id}/replies`, key, body: { text } };
      await this.idempotency.once(ctx, tx, request, () => this.add(ctx, tx, entry, text));
    });
  }

  /**
   * Once asked is asked; what its owner refused is not asked again.
   * @throws DomainError 'not-found', 'couple.archived', 'widening.not-possible', 'widening.answered'.
   */
  askToWiden(ctx: TenantContext, id: EntryId): Promise<void> {
    return this.db.run(ctx, 'entry.ask-widening', async (tx) => {
      const { personId, scope, widening, isForOne, homeworkId } = await lockEntry(ctx, tx, id);
      if (isForOne || !mayAskToWiden('coach', scope, 'both')) throw refusal('widening.not-possible');
      if (widening === 'refused') throw refusal('widening.answered');
      if (widening === 'asked') return;
      await tx.em.query(ASK, [ctx.practiceId, id]);
      const notice = {
        practiceId: ctx.practiceId,
        personId,
        kind: 'widening',
        objectId: homeworkId,
      } as const;
      await this.notices.tell(tx.em, notice);
    });
  }

  private async add(ctx: TenantContext, tx: TenantTransaction, entry: Found, text: string): Promise<null> {
    const { practiceId } = ctx;
    const { personId, homeworkId } = entry;
    const id = randomUUID();
    const sealed = await this.words.sealReply(tx, { id, personId }, text);
    const place = [practiceId, id, entry.id, entry.coupleId, personId];
    await tx.em.query(ADD_REPLY, [...place, actorOf(ctx), sealed, ctx.now]);
    await tx.em.query(READ, [practiceId, entry.id, ctx.now]);
    await this.notices.tell(tx.em, { practiceId, personId, kind: 'reply', objectId: homeworkId });
    return null;
  }
}

/** One that was handed in for this coach. Of an act on it only its owner reads in the access log. */
async function lockEntry(ctx: TenantContext, tx: TenantTransaction, id: EntryId): Promise<Found> {
  tx.about({ objectId: id });
  const [found]: Found[] = await tx.em.query(ENTRY, [ctx.practiceId, id]);
  if (!found) throw notFound();
  tx.about({ coupleId: found.coupleId, subjectId: found.personId });
  if (found.archived) throw refusal('couple.archived');
  return found;
}
