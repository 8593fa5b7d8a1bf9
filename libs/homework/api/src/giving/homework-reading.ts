import { Injectable } from '@nestjs/common';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { type CoupleId, type LocalDate, type Localised } from '@tweespraak/shared/kernel';
import { seatOf } from '../couple-parts';
import { exercisesOf } from '../exercises/exercises';
import type { HomeworkRow } from '../homework-row';
import { LIST_HOMEWORK, type SeatRow, SEATS } from './giving.sql';

export interface GivenHomework {
  readonly title: Localised;
  readonly startsOn: LocalDate;
  readonly for: 'a' | 'b' | 'both';
  /** How many of those it is for have done it. */
  readonly doneBy: number;
}

/** For other domains: what homework a coach gave a couple, within a transaction of theirs. Nothing of what was written in it. */
@Injectable()
export class HomeworkReading {
  /** By the day it begins; what was taken back is left out. */
  async given(ctx: TenantContext, tx: TenantTransaction, coupleId: CoupleId): Promise<GivenHomework[]> {
    const all: HomeworkRow[] = await tx.em.query(LIST_HOMEWORK, [ctx.practiceId, coupleId]);
    const rows = all.filter(({ withdrawn }) => !withdrawn);
    const ids = rows.map(({ id }) => id);
    const seats: SeatRow[] = await tx.em.query(SEATS, [ctx.practiceId, ids]);
    const exerciseOf = await exercisesOf(ctx, tx, rows);
    return rows
      .map((row) => ({
        title: exerciseOf(row).title,
        startsOn: row.startsOn,
        for: row.forPersonId ? seatOf(row, row.forPersonId) : ('both' as const),
        doneBy: seats.filter(({ homeworkId, done }) => homeworkId === row.id && done).length,
      }))
      .sort((one, other) => one.startsOn.localeCompare(other.startsOn));
  }
}
