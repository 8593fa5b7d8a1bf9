import { type EntryFact, type Exercise, progressOf, type SeatProgress } from '@tweespraak/homework/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { HomeworkId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { isFlagged } from '../couple-parts';
import { exercisesOf } from '../exercises/exercises';
import { asGiven } from '../given-exercise';
import { planOfRow } from '../homework-row';
import { notFound, refusal } from '../refusals';
import { todayOf } from '../today';
import { turnOn } from '../turns';
import { type EntryFacts, MY_ENTRY_FACTS, type MyHomeworkRow, REFRESH_SEAT } from './my-homework.sql';

/** Homework as one of its two stands in it. */
export interface OwnHomework {
  readonly row: MyHomeworkRow;
  /** As it was given. */
  readonly exercise: Exercise;
  readonly entries: readonly EntryFacts[];
  /** Taken back; what has to wait while a safety flag stands looks the same. */
  readonly withdrawn: boolean;
}

/** What these rows are to me. */
export async function ownHomeworkOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  rows: readonly MyHomeworkRow[],
): Promise<OwnHomework[]> {
  const ids = rows.map(({ id }) => id);
  const facts: EntryFacts[] = await tx.em.query(MY_ENTRY_FACTS, [ctx.practiceId, actorOf(ctx), ids]);
  const exerciseOf = await exercisesOf(ctx, tx, rows);
  const own: OwnHomework[] = [];
  for (const row of rows) {
    const exercise = asGiven(exerciseOf(row), row);
    const waits = exercise.waitsWhileFlagged === true && (await isFlagged(tx, row.coupleId));
    const entries = facts.filter(({ homeworkId }) => homeworkId === row.id);
    own.push({ row, exercise, entries, withdrawn: row.withdrawn || waits });
  }
  return own;
}

/** One piece of my homework, by one of the questions for it. @throws DomainError 'not-found'. */
export async function ownHomework(
  ctx: TenantContext,
  tx: TenantTransaction,
  id: HomeworkId,
  question: string,
): Promise<OwnHomework> {
  tx.about({ objectId: id, subjectId: ctx.personId });
  const rows: MyHomeworkRow[] = await tx.em.query(question, [ctx.practiceId, actorOf(ctx), id]);
  const [own] = await ownHomeworkOf(ctx, tx, rows);
  if (!own || own.row.startsOn > todayOf(ctx)) throw notFound();
  tx.about({ coupleId: own.row.coupleId });
  return own;
}

/** To change something. @throws DomainError 'couple.archived', 'homework.withdrawn'. */
export function mustBeOpen({ row, withdrawn }: OwnHomework): void {
  if (row.archived) throw refusal('couple.archived');
  if (withdrawn) throw refusal('homework.withdrawn');
}

/** How far I am, by my own entries alone. */
export function progressIn({ row, exercise }: OwnHomework, entries: readonly EntryFacts[]): SeatProgress {
  const plan = planOfRow(row);
  const facts = entries.map((one): EntryFact => ({
    occasion: turnOn(plan, one.day)?.number ?? 0,
    handedIn: one.handedInAt !== null,
    scope: one.declined ? 'me' : one.scope, // nobody can answer what was declined
    answered: one.answered,
    replyRead: one.replyRead,
  }));
  return progressOf(exercise, facts);
}

/** Writes down how far I am, after a change of my entries: that is all that the coach knows of those kept private. */
export async function refreshSeat(
  ctx: TenantContext,
  tx: TenantTransaction,
  own: OwnHomework,
): Promise<void> {
  const { id } = own.row;
  const me = actorOf(ctx);
  const entries: EntryFacts[] = await tx.em.query(MY_ENTRY_FACTS, [ctx.practiceId, me, [id]]);
  const progress = progressIn(own, entries);
  const handedIn = entries.flatMap(({ handedInAt }) => (handedInAt ? [handedInAt.getTime()] : []));
  const last = handedIn.length ? new Date(Math.max(...handedIn)) : null;
  const isDone = progress === 'done';
  await tx.em.query(REFRESH_SEAT, [ctx.practiceId, me, id, ctx.now, progress !== 'not-begun', isDone, last]);
}
