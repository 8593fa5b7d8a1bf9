import { Injectable } from '@nestjs/common';
import type { TodayHomework } from '@tweespraak/homework/contract';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { localDateIn, type PersonId } from '@tweespraak/shared/kernel';
import { seatOf } from '../couple-parts';
import { exercisesOf } from '../exercises/exercises';
import { FROM_HOMEWORK, HOMEWORK_COLUMNS, type HomeworkRow } from '../homework-row';
import { expectsReply } from './couple-homework.mapper';
import { workingDaysAfter } from './working-days';

type Item = TodayHomework['items'][number];

/** Of entries row security shows what was handed in for this coach; of the last three months. Parameters: practice, now. */
const WAITING = `
  SELECT ${HOMEWORK_COLUMNS}, e.person_id AS "personId", pa.given_name AS "nameA", pb.given_name AS "nameB",
    count(*) FILTER (WHERE e.read_by_coach_at IS NULL)::int AS unread,
    min(e.handed_in_at) FILTER (WHERE NOT EXISTS (SELECT 1 FROM entry_replies r
      WHERE r.practice_id = e.practice_id AND r.entry_id = e.id)) AS "unansweredSince"
  ${FROM_HOMEWORK}
  JOIN homework_entries e ON e.practice_id = h.practice_id AND e.homework_id = h.id
  JOIN people pa ON pa.practice_id = c.practice_id AND pa.id = c.partner_a_id
  JOIN people pb ON pb.practice_id = c.practice_id AND pb.id = c.partner_b_id
  WHERE h.practice_id = $1 AND c.archived_at IS NULL AND e.handed_in_at > $2::timestamptz - interval '90 days'
  GROUP BY h.practice_id, h.id, c.practice_id, c.id, e.person_id, pa.given_name, pb.given_name`;

interface Waiting extends HomeworkRow {
  readonly personId: PersonId;
  readonly nameA: string;
  readonly nameB: string;
  readonly unread: number;
  readonly unansweredSince: Date | null;
}

/** Entries that wait for their coach: to be read, or to be answered as was promised. */
@Injectable()
export class TodayService {
  constructor(private readonly db: TenantDb) {}

  /** The soonest promise first, then what is new. */
  list(ctx: TenantContext): Promise<TodayHomework> {
    return this.db.run(ctx, 'caseload.homework', async (tx) => {
      const rows: Waiting[] = await tx.em.query(WAITING, [ctx.practiceId, ctx.now]);
      const exerciseOf = await exercisesOf(ctx, tx, rows);
      const items = rows.flatMap((row): Item[] => {
        const exercise = exerciseOf(row);
        const since = expectsReply(row, exercise) ? row.unansweredSince : null;
        if (!row.unread && !since) return [];
        return [
          {
            ...{ coupleId: row.coupleId, homeworkId: row.id, names: { a: row.nameA, b: row.nameB } },
            ...{ title: exercise.title, seat: seatOf(row, row.personId), toRead: row.unread },
            replyBy:
              since && row.replyWithinDays !== null
                ? workingDaysAfter(localDateIn(since, ctx.timeZone), row.replyWithinDays)
                : null,
          },
        ];
      });
      return { items: items.toSorted(soonestFirst) };
    });
  }
}

const LATEST = '9999';
const soonestFirst = (x: Item, y: Item) =>
  (x.replyBy ?? LATEST).localeCompare(y.replyBy ?? LATEST) ||
  y.toRead - x.toRead ||
  x.names.a.localeCompare(y.names.a);
