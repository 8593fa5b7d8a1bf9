import { Injectable } from '@nestjs/common';
import type { MyEntry } from '@tweespraak/homework/contract';
import type { Answers, Scope } from '@tweespraak/homework/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import {
  DomainError,
  type EntryId,
  type HomeworkId,
  type LocalDate,
  type PersonId,
} from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { REPLIES } from '../giving/giving.sql';
import { SealedWords } from '../sealed-words';
import { isoOf } from '../today';

const COLUMNS = `
  SELECT id, homework_id AS "homeworkId", person_id AS "personId", day::text, revision, handed_in_at AS "handedInAt",
    declined, scope, sealed, widening, read_by_coach_at AS "readByCoachAt"
  FROM homework_entries WHERE practice_id = $1 AND person_id = $2`;

/** An own entry with its answers still sealed. */
export interface OwnEntryRow {
  readonly id: EntryId;
  readonly homeworkId: HomeworkId;
  readonly personId: PersonId;
  readonly day: LocalDate;
  readonly revision: number;
  readonly handedInAt: Date | null;
  readonly declined: boolean;
  readonly scope: Scope;
  readonly sealed: Buffer;
  readonly widening: 'none' | 'asked' | 'refused';
  readonly readByCoachAt: Date | null;
}

interface ReplyRow {
  readonly id: string;
  readonly entryId: string;
  readonly personId: PersonId;
  readonly sealed: Buffer;
  readonly at: Date;
  readonly readAt: Date | null;
}

/** My own entries, found and opened. */
@Injectable()
export class OwnEntries {
  constructor(private readonly words: SealedWords) {}

  async find(ctx: TenantContext, tx: TenantTransaction, id: EntryId): Promise<OwnEntryRow | undefined> {
    const [row]: OwnEntryRow[] = await tx.em.query(`${COLUMNS} AND id = $3`, [
      ctx.practiceId,
      actorOf(ctx),
      id,
    ]);
    return row;
  }

  /** Oldest day first. */
  of(ctx: TenantContext, tx: TenantTransaction, homeworkId: HomeworkId): Promise<OwnEntryRow[]> {
    const values = [ctx.practiceId, actorOf(ctx), homeworkId];
    return tx.em.query(`${COLUMNS} AND homework_id = $3 ORDER BY day, id`, values);
  }

  /** The answers of one. */
  answers(tx: TenantTransaction, row: OwnEntryRow): Promise<Answers> {
    return this.words.openAnswers(tx, row, row.sealed);
  }

  /** Opened, with what the coach wrote back. One question at a time. */
  async open(ctx: TenantContext, tx: TenantTransaction, rows: readonly OwnEntryRow[]): Promise<MyEntry[]> {
    const replies: ReplyRow[] = await tx.em.query(REPLIES, [ctx.practiceId, rows.map(({ id }) => id)]);
    const entries: MyEntry[] = [];
    for (const row of rows) {
      const answers = (await this.answers(tx, row)) as MyEntry['answers'];
      const { id, day, revision, declined, scope, widening } = row;
      const own = replies.filter(({ entryId }) => entryId === id);
      entries.push({
        ...{ id, day, revision, declined, scope, widening, answers },
        handedInAt: isoOf(row.handedInAt),
        readByCoachAt: isoOf(row.readByCoachAt),
        replies: await this.replies(tx, own),
      });
    }
    return entries;
  }

  /** What a phone that was behind gets: its owner's present entry. */
  async changedElsewhere(ctx: TenantContext, tx: TenantTransaction, row: OwnEntryRow): Promise<DomainError> {
    const [entry] = await this.open(ctx, tx, [row]);
    return new DomainError('entry.changed-elsewhere', 'This entry was changed on another screen.', { entry });
  }

  private async replies(tx: TenantTransaction, rows: readonly ReplyRow[]): Promise<MyEntry['replies']> {
    const replies: MyEntry['replies'] = [];
    for (const one of rows) {
      const text = await this.words.openReply(tx, one, one.sealed);
      replies.push({ id: one.id, text, at: one.at.toISOString(), read: one.readAt !== null });
    }
    return replies;
  }
}
