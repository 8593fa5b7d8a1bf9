import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DoneByCode } from '@tweespraak/homework/contract';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { type EntryId, localDateIn, type LocalDate } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { planOfRow } from '../homework-row';
import { readPaperCode } from '../paper-code';
import { refusal } from '../refusals';
import { SealedWords } from '../sealed-words';
import { todayOf } from '../today';
import { turnNow } from '../turns';
import { CodeTries } from './code-tries';
import { takenIn } from './my-homework.mapper';
import { MINE_BY_CODE, type MyHomeworkRow } from './my-homework.sql';
import { OwnEntriesService } from './own-entries.service';
import { type OwnHomework, ownHomeworkOf } from './own-homework';
import type * as z from 'zod/mini';

/** A draft of that turn, if there is one, stays as it is and counts with it. */
const ADD = `
  INSERT INTO homework_entries AS e (practice_id, id, homework_id, couple_id, person_id, day, scope, sealed, handed_in_at,
    answered, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, 'me', $7, $8, true, $8, $8)
  ON CONFLICT (practice_id, homework_id, person_id, day)
    DO UPDATE SET handed_in_at = excluded.handed_in_at, answered = true, scope = 'me', updated_at = excluded.updated_at`;

type Done = z.infer<typeof DoneByCode>;

/** Homework that was done on a printed sheet, noted by the code on it: one's own, and without a word of what it says. */
@Injectable()
export class SheetsService {
  constructor(
    private readonly db: TenantDb,
    private readonly tries: CodeTries,
    private readonly words: SealedWords,
    private readonly entries: OwnEntriesService,
  ) {}

  /** Once a day; once more is once. @throws DomainError 'too-many-requests', 'homework.code' for every code that is not one's own. */
  async done(ctx: TenantContext, typed: string): Promise<Done> {
    await this.tries.take(actorOf(ctx));
    const done = await this.db.run(ctx, 'my-homework.paper', async (tx) => {
      const own = await byCode(ctx, tx, readPaperCode(typed));
      tx.about({ coupleId: own.row.coupleId, subjectId: ctx.personId, objectId: own.row.id });
      const today = todayOf(ctx);
      const isNoted = own.entries.some(({ handedInAt }) => isOn(handedInAt, today, ctx));
      const turn = turnNow(planOfRow(own.row), today, takenIn(own));
      if (!isNoted && turn) await this.note(ctx, tx, own, turn);
      return { homeworkId: own.row.id, title: own.exercise.title };
    });
    await this.tries.forgive(actorOf(ctx));
    return done;
  }

  private async note(
    ctx: TenantContext,
    tx: TenantTransaction,
    own: OwnHomework,
    day: LocalDate,
  ): Promise<void> {
    const id = randomUUID() as EntryId;
    const personId = actorOf(ctx);
    const sealed = await this.words.sealAnswers(tx, { id, personId }, {});
    const place = [ctx.practiceId, id, own.row.id, own.row.coupleId, personId];
    await tx.em.query(ADD, [...place, day, sealed, ctx.now]);
    await this.entries.handedIn(ctx, tx, own);
  }
}

async function byCode(ctx: TenantContext, tx: TenantTransaction, code: string): Promise<OwnHomework> {
  const rows: MyHomeworkRow[] = await tx.em.query(MINE_BY_CODE, [ctx.practiceId, actorOf(ctx), code]);
  const [own] = await ownHomeworkOf(ctx, tx, rows);
  if (!own || own.withdrawn || own.row.archived || own.row.startsOn > todayOf(ctx))
    throw refusal('homework.code');
  return own;
}

const isOn = (at: Date | null, day: LocalDate, { timeZone }: TenantContext): boolean =>
  at !== null && localDateIn(at, timeZone) === day;
