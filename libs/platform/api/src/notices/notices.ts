import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { asProduct } from '../database/as-product';
import type { Statement } from '../database/statements';
import { ThinTransaction } from '../database/thin-transaction';
import { Jobs } from '../jobs/jobs';
import type { NoticeKind } from './notice-kinds';

/** What somebody is to be told. The message itself is generic: neither kind nor object ever leaves the database. */
export interface Notice {
  readonly practiceId: string;
  readonly personId: string;
  readonly kind: NoticeKind;
  /** The task it is about: its notices are taken back together, and reminders of it are counted. */
  readonly objectId?: string;
  /** Not before this moment; now when absent. For an undo window: now + MAIL_UNDO_SECONDS. */
  readonly at?: Date;
  /** No news any more from this moment on (an appointment that has begun): then it goes without a word. */
  readonly until?: Date;
}

export interface Dropped {
  readonly practiceId: string;
  readonly objectId: string;
  /** Only what this person would get; everybody's when absent. */
  readonly personId?: string;
  /** Only these kinds; all when absent. */
  readonly kinds?: readonly NoticeKind[];
}

/**
 * Tells people that something is there for them, by mail or push as each of them chose: never in their quiet hours, at
 * most one message a day for all there is, and one reminder of a task in three days.
 */
@Injectable()
export class Notices {
  constructor(private readonly jobs: Jobs) {}

  /** In the caller's transaction: a rollback takes the notice along. The transaction is bound to the same practice. */
  async tell(tx: EntityManager | ThinTransaction, notice: Notice): Promise<void> {
    await this.tellMany(tx, [notice]);
  }

  /** As `tell`, for several people or things at once. */
  async tellMany(tx: EntityManager | ThinTransaction, notices: readonly Notice[]): Promise<void> {
    if (!notices.length) return;
    await asProduct(tx, insertStatement(notices));
    await this.jobs.sendMany(tx, 'notice.send', looks(notices));
  }

  /** Takes back what has not left yet (undone, handed in, cancelled). What left, or is leaving just now, stays. */
  async drop(tx: EntityManager | ThinTransaction, dropped: Dropped): Promise<void> {
    await asProduct(tx, {
      text: `DELETE FROM notices WHERE practice_id = $1 AND object_id = $2 AND settled_at IS NULL
        AND (bundle_id IS NULL OR bundle_id IN (SELECT b.id FROM notice_bundles b
          WHERE b.practice_id = $1 AND b.left_at IS NULL AND b.claimed_until <= now()))
        AND ($3::uuid IS NULL OR person_id = $3) AND ($4::text[] IS NULL OR kind = ANY ($4))`,
      values: [dropped.practiceId, dropped.objectId, dropped.personId ?? null, dropped.kinds ?? null],
    });
  }
}

function insertStatement(notices: readonly Notice[]): Statement {
  const rows = notices.map((one) => ({
    practice_id: one.practiceId,
    id: randomUUID(),
    person_id: one.personId,
    kind: one.kind,
    object_id: one.objectId ?? null,
    due_at: one.at ?? null,
    until_at: one.until ?? null,
  }));
  return {
    text: `INSERT INTO notices (practice_id, id, person_id, kind, object_id, due_at, until_at)
      SELECT practice_id, id, person_id, kind, object_id, coalesce(due_at, now()), until_at
      FROM jsonb_to_recordset($1::jsonb) AS r (practice_id uuid, id uuid, person_id uuid, kind text, object_id uuid,
        due_at timestamptz, until_at timestamptz)`,
    values: [JSON.stringify(rows)],
  };
}

/** One look for each person and moment, however many things there are to tell. */
function looks(notices: readonly Notice[]) {
  const looks = notices.map(({ practiceId, personId, at }) => ({
    payload: { practiceId, personId },
    ...(at ? { startAfter: at } : {}),
  }));
  const keyed = looks.map((look) => [JSON.stringify(look), look] as const);
  return [...new Map(keyed).values()];
}
