import { Injectable } from '@nestjs/common';
import type { CoupleHomework, CoupleHomeworkItem, HomeworkDetail } from '@tweespraak/homework/contract';
import { answersFor, type Exercise, type Scope } from '@tweespraak/homework/domain';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId, HomeworkId, PersonId } from '@tweespraak/shared/kernel';
import { anyCouple, isFlagged, seatOf } from '../couple-parts';
import { exercisesOf } from '../exercises/exercises';
import { toView } from '../exercises/exercise.mapper';
import { asGiven } from '../given-exercise';
import { aboutOf, type HomeworkRow } from '../homework-row';
import { notFound } from '../refusals';
import { SealedWords } from '../sealed-words';
import { toItem } from './couple-homework.mapper';
import {
  LIST_HOMEWORK,
  MARK_READ,
  NAMES,
  ONE_HOMEWORK,
  REPLIES,
  type SeatRow,
  SEATS,
  SHARED_ENTRIES,
} from './giving.sql';

interface EntryRow {
  readonly id: string;
  readonly personId: PersonId;
  readonly day: string;
  readonly handedInAt: Date;
  readonly scope: Scope;
  readonly sealed: Buffer;
  readonly widening: 'none' | 'asked' | 'refused';
}
interface ReplyRow {
  readonly id: string;
  readonly entryId: string;
  readonly personId: PersonId;
  readonly sealed: Buffer;
  readonly at: Date;
  readonly readAt: Date | null;
}
type Entry = HomeworkDetail['entries'][number];

/** What a coach sees of a couple's homework; of entries, row security shows only what was handed in for the coach. */
@Injectable()
export class CoupleHomeworkService {
  constructor(
    private readonly db: TenantDb,
    private readonly words: SealedWords,
  ) {}

  /** Newest first. @throws DomainError 'not-found'. */
  list(ctx: TenantContext, coupleId: CoupleId): Promise<CoupleHomework> {
    return this.db.run(ctx, 'homework.list', async (tx) => {
      tx.about({ coupleId });
      await anyCouple(ctx, tx, coupleId);
      const rows: HomeworkRow[] = await tx.em.query(LIST_HOMEWORK, [ctx.practiceId, coupleId]);
      return { items: await this.items(ctx, tx, coupleId, rows) };
    });
  }

  /** With what was handed in for the coach; reading marks it read. @throws DomainError 'not-found'. */
  read(ctx: TenantContext, id: HomeworkId): Promise<HomeworkDetail> {
    return this.db.run(ctx, 'homework.read', async (tx) => {
      tx.about({ objectId: id });
      const [row]: HomeworkRow[] = await tx.em.query(ONE_HOMEWORK, [ctx.practiceId, id]);
      if (!row) throw notFound();
      tx.about(aboutOf(row));
      await tx.em.query(MARK_READ, [ctx.practiceId, id, ctx.now]);
      const [item] = await this.items(ctx, tx, row.coupleId, [row]);
      const [names]: HomeworkDetail['names'][] = await tx.em.query(NAMES, [ctx.practiceId, row.coupleId]);
      if (!item || !names) throw notFound();
      const exercise = asGiven((await exercisesOf(ctx, tx, [row]))(row), row);
      return { item, exercise: toView(exercise), names, entries: await this.entries(ctx, tx, row, exercise) };
    });
  }

  private async items(
    ctx: TenantContext,
    tx: TenantTransaction,
    coupleId: CoupleId,
    rows: readonly HomeworkRow[],
  ): Promise<CoupleHomeworkItem[]> {
    const ids = rows.map(({ id }) => id);
    const seats: SeatRow[] = await tx.em.query(SEATS, [ctx.practiceId, ids]);
    const exerciseOf = await exercisesOf(ctx, tx, rows);
    const flagged = await isFlagged(tx, coupleId);
    const items: CoupleHomeworkItem[] = [];
    for (const row of rows) {
      const sentence = await this.words.openSentence(tx, row, row.sentence);
      items.push(toItem({ row, exercise: exerciseOf(row), seats, sentence, flagged }));
    }
    return items;
  }

  private async entries(
    ctx: TenantContext,
    tx: TenantTransaction,
    row: HomeworkRow,
    exercise: Exercise,
  ): Promise<Entry[]> {
    const rows: EntryRow[] = await tx.em.query(SHARED_ENTRIES, [ctx.practiceId, row.id]);
    const replies: ReplyRow[] = await tx.em.query(REPLIES, [ctx.practiceId, rows.map(({ id }) => id)]);
    const entries: Entry[] = [];
    for (const one of rows) {
      const { id, day, scope, widening } = one;
      const opened = await this.words.openAnswers(tx, one, one.sealed);
      const answers = answersFor('coach', exercise, { handedIn: true, scope, answers: opened });
      if (!answers) continue;
      entries.push({
        ...{ id, day, scope, widening, declined: false, seat: seatOf(row, one.personId) },
        handedInAt: one.handedInAt.toISOString(),
        answers: answers as Entry['answers'],
        replies: await this.replies(
          tx,
          replies.filter(({ entryId }) => entryId === id),
        ),
      });
    }
    return entries;
  }

  private async replies(tx: TenantTransaction, rows: readonly ReplyRow[]): Promise<Entry['replies']> {
    const replies: Entry['replies'] = [];
    for (const one of rows) {
      const text = await this.words.openReply(tx, one, one.sealed);
      replies.push({ text, at: one.at.toISOString(), read: one.readAt !== null });
    }
    return replies;
  }
}
