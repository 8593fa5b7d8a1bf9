import { Injectable } from '@nestjs/common';
import { exercisesOf } from '../exercises/exercises';
import { isFlagged } from '../couple-parts';
import { FROM_HOMEWORK, HOMEWORK_COLUMNS, type HomeworkRow, planOfRow } from '../homework-row';
import {
  type JobPayloads,
  Notices,
  systemContext,
  type TenantContext,
  TenantDb,
  type TenantTransaction,
} from '@tweespraak/platform/api';
import {
  addDays,
  type LocalDate,
  localDateIn,
  type PersonId,
  type PracticeId,
} from '@tweespraak/shared/kernel';
import { GRACE_DAYS } from '@tweespraak/homework/domain';
import { isReminderDay, onWall } from './reminder-times';
import { Reminders } from './reminders';

const LOOK = `
  SELECT ${HOMEWORK_COLUMNS}, s.done_at IS NOT NULL AS done, s.last_entry_at AS "lastEntryAt", s.later_until AS "laterUntil",
    p.time_zone AS "timeZone"
  ${FROM_HOMEWORK} JOIN practices p ON p.practice_id = h.practice_id
  JOIN homework_seats s ON s.practice_id = h.practice_id AND s.homework_id = h.id AND s.person_id = $3
  WHERE h.practice_id = $1 AND h.id = $2`;

interface Found extends HomeworkRow {
  readonly done: boolean;
  readonly lastEntryAt: Date | null;
  readonly laterUntil: Date | null;
  readonly timeZone: string;
}

/**
 * The product itself looks whether somebody is to be reminded now. It knows when something was handed in last, and nothing of
 * what it says. Looking once too often tells nothing twice: the notices keep one reminder of a task in three days.
 */
@Injectable()
export class ReminderLook {
  constructor(
    private readonly db: TenantDb,
    private readonly notices: Notices,
    private readonly reminders: Reminders,
  ) {}

  async look(
    { practiceId, homeworkId, personId }: JobPayloads['homework.remind'],
    now = new Date(),
  ): Promise<void> {
    const ctx = systemContext(practiceId as PracticeId, now);
    await this.db.run(ctx, 'homework.look', async (tx) => {
      tx.about({ objectId: homeworkId, subjectId: personId });
      const [found]: Found[] = await tx.em.query(LOOK, [practiceId, homeworkId, personId]);
      if (!found) return;
      tx.about({ coupleId: found.coupleId });
      if (found.withdrawn || found.archived || found.done) return;
      const here = { ...ctx, timeZone: found.timeZone };
      if (isTime(here, found) && !(await waits(ctx, tx, found))) await this.tell(here, tx, found, personId);
      await this.reminders.armOne(here, tx.em, found, personId as PersonId);
    });
  }

  private async tell(
    { practiceId, timeZone, now }: TenantContext,
    { em }: TenantTransaction,
    { id }: Found,
    personId: string,
  ): Promise<void> {
    const until = onWall(addDays(localDateIn(now, timeZone), 1 + GRACE_DAYS), '00:00', timeZone);
    await this.notices.tell(em, { practiceId, personId, kind: 'homework-reminder', objectId: id, until });
  }
}

/** Its moment has come today, it was not put off, and nothing was handed in today. */
export function isTime(
  { now, timeZone }: Pick<TenantContext, 'now' | 'timeZone'>,
  found: Pick<Found, 'remindAt' | 'lastEntryAt' | 'laterUntil'> & HomeworkRow,
): boolean {
  const today = localDateIn(now, timeZone);
  const isToday = (at: Date | null): boolean => at !== null && localDateIn(at, timeZone) === today;
  const { laterUntil, lastEntryAt } = found;
  if (isToday(lastEntryAt)) return false;
  if (laterUntil && laterUntil > now) return false;
  if (isToday(laterUntil)) return true;
  return isDue(found, today, { now, timeZone });
}

function isDue(
  found: HomeworkRow,
  today: LocalDate,
  { now, timeZone }: Pick<TenantContext, 'now' | 'timeZone'>,
): boolean {
  if (!found.remindAt || !isReminderDay(planOfRow(found), today)) return false;
  return onWall(today, found.remindAt, timeZone) <= now;
}

/** While a safety flag stands what has to wait reminds nobody, as if it had been taken back. */
async function waits(ctx: TenantContext, tx: TenantTransaction, found: Found): Promise<boolean> {
  const exercise = (await exercisesOf(ctx, tx, [found]))(found);
  return exercise.waitsWhileFlagged === true && (await isFlagged(tx, found.coupleId));
}
