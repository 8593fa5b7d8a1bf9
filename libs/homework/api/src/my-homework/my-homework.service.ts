import { Injectable } from '@nestjs/common';
import type { LibraryItem, MyHomework, MyHomeworkDetail } from '@tweespraak/homework/contract';
import { type Answers, answersFor, type Exercise, type Scope, scopesFor } from '@tweespraak/homework/domain';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { HomeworkId, LocalDate, PersonId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { toView } from '../exercises/exercise.mapper';
import { planOfRow } from '../homework-row';
import { libraryItems } from '../library/library.service';
import { notFound, refusal } from '../refusals';
import { Reminders } from '../reminders/reminders';
import { SealedWords } from '../sealed-words';
import { todayOf } from '../today';
import { openTurns } from '../turns';
import { takenIn, toMyHomework, toMyItem } from './my-homework.mapper';
import { LOCK_MINE, MY_HOMEWORK, type MyHomeworkRow, ONE_OF_MINE } from './my-homework.sql';
import { OwnEntries } from './own-entries';
import { mustBeOpen, type OwnHomework, ownHomework, ownHomeworkOf } from './own-homework';

const NAMES = `
  SELECT o.given_name AS partner, btrim(k.given_name || ' ' || k.family_name) AS coach FROM couples c
  JOIN people o ON o.practice_id = c.practice_id AND o.id IN (c.partner_a_id, c.partner_b_id) AND o.id <> $3
  JOIN people k ON k.practice_id = c.practice_id AND k.id = c.coach_id
  WHERE c.practice_id = $1 AND c.id = $2`;
/** Row security shows only what the other handed in for the three. */
const SHARED = `
  SELECT id, person_id AS "personId", day::text, scope, sealed FROM homework_entries
  WHERE practice_id = $1 AND homework_id = $2 AND person_id <> $3 ORDER BY day, id`;
const LATER = `
  UPDATE homework_seats SET later_until = $4, postponements = least(postponements + $5, 1000)
  WHERE practice_id = $1 AND homework_id = $2 AND person_id = $3`;
const LATER_DAYS_MS = 14 * 86_400_000;

interface SharedRow {
  readonly id: string;
  readonly personId: PersonId;
  readonly day: LocalDate;
  readonly scope: Scope;
  readonly sealed: Buffer;
}

/** What one of the two has to do, and everything that it takes. */
@Injectable()
export class MyHomeworkService {
  constructor(
    private readonly db: TenantDb,
    private readonly words: SealedWords,
    private readonly entries: OwnEntries,
    private readonly reminders: Reminders,
  ) {}

  /** The most pressing first. Never depends on what the other did. */
  list(ctx: TenantContext): Promise<MyHomework> {
    return this.db.run(ctx, 'my-homework.list', async (tx) => {
      tx.about({ subjectId: ctx.personId });
      const rows: MyHomeworkRow[] = await tx.em.query(MY_HOMEWORK, [ctx.practiceId, actorOf(ctx)]);
      return toMyHomework(ctx, await ownHomeworkOf(ctx, tx, rows));
    });
  }

  /** @throws DomainError 'not-found'. */
  read(ctx: TenantContext, id: HomeworkId): Promise<MyHomeworkDetail> {
    return this.db.run(ctx, 'my-homework.read', async (tx) => {
      const own = await ownHomework(ctx, tx, id, ONE_OF_MINE);
      const { row, exercise } = own;
      const [names]: { coach: string; partner: string }[] = await tx.em.query(NAMES, [
        ...[ctx.practiceId, row.coupleId, actorOf(ctx)],
      ]);
      if (!names) throw notFound();
      return {
        ...{ item: toMyItem(ctx, own), exercise: toView(exercise), ...names },
        sentence: await this.words.openSentence(tx, row, row.sentence),
        replyWithinDays: row.replyWithinDays,
        paperCode: row.paperCode,
        entries: await this.entries.open(ctx, tx, await this.entries.of(ctx, tx, id)),
        shared: await this.sharedWithMe(ctx, tx, id, exercise),
        library: await libraryFor(ctx, tx, exercise),
        turns: turnsOf(ctx, own),
        scopes: [...scopesFor(row.forPersonId !== null)],
      };
    });
  }

  /** Reminds me then; null takes that back. @throws DomainError 'not-found', 'couple.archived', 'homework.withdrawn', 'homework.later'. */
  later(ctx: TenantContext, id: HomeworkId, until: string | null): Promise<void> {
    return this.db.run(ctx, 'my-homework.later', async (tx) => {
      mustBeOpen(await ownHomework(ctx, tx, id, LOCK_MINE));
      const me = actorOf(ctx);
      const when = until === null ? null : new Date(until);
      const ahead = when && when.getTime() - ctx.now.getTime();
      if (ahead !== null && (ahead <= 0 || ahead > LATER_DAYS_MS)) throw refusal('homework.later');
      await tx.em.query(LATER, [ctx.practiceId, id, me, when, when ? 1 : 0]);
      await this.reminders.drop(ctx, tx.em, id, me);
      if (when) await this.reminders.lookAt(ctx, tx.em, id, me, when);
    });
  }

  private async sharedWithMe(
    ctx: TenantContext,
    tx: TenantTransaction,
    id: HomeworkId,
    exercise: Exercise,
  ): Promise<MyHomeworkDetail['shared']> {
    const rows: SharedRow[] = await tx.em.query(SHARED, [ctx.practiceId, id, actorOf(ctx)]);
    const shared: MyHomeworkDetail['shared'] = [];
    for (const row of rows) {
      const answers: Answers = await this.words.openAnswers(tx, row, row.sealed);
      const seen = answersFor('partner', exercise, { handedIn: true, scope: row.scope, answers });
      if (seen)
        shared.push({ id: row.id, day: row.day, answers: seen as (typeof shared)[number]['answers'] });
    }
    return shared;
  }
}

function turnsOf(ctx: TenantContext, own: OwnHomework): LocalDate[] {
  if (own.withdrawn || own.row.archived) return [];
  return openTurns(planOfRow(own.row), todayOf(ctx), takenIn(own));
}

/** Only an exercise that asks for a source gets the list. */
async function libraryFor(
  ctx: TenantContext,
  tx: TenantTransaction,
  { steps }: Exercise,
): Promise<LibraryItem[]> {
  const asks = steps.some(({ inputs }) => inputs.some(({ kind }) => kind === 'source'));
  return asks ? libraryItems(ctx, tx, false) : [];
}
