import { Injectable } from '@nestjs/common';
import type { SavedEntry, SaveEntryBody } from '@tweespraak/homework/contract';
import { type Answers, checkAnswers, ENTRY_MOST_BYTES, scopesFor } from '@tweespraak/homework/domain';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { DomainError, type EntryId, type HomeworkId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { planOfRow } from '../homework-row';
import { notFound, refusal } from '../refusals';
import { SealedWords } from '../sealed-words';
import { todayOf } from '../today';
import { openTurns, turnOn } from '../turns';
import { LOCK_MINE } from './my-homework.sql';
import { OwnEntries, type OwnEntryRow } from './own-entries';
import { mustBeOpen, type OwnHomework, ownHomework, refreshSeat } from './own-homework';

const ADD = `
  INSERT INTO homework_entries (practice_id, id, homework_id, couple_id, person_id, day, scope, sealed, created_at, updated_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $9) ON CONFLICT DO NOTHING RETURNING id`;
const SAVE = `
  UPDATE homework_entries SET day = $4, scope = $5, sealed = $6, revision = revision + 1, updated_at = $7
  WHERE practice_id = $1 AND person_id = $2 AND id = $3 AND handed_in_at IS NULL`;

/** Autosave: a draft is its owner's, and never lost to another screen of theirs. */
@Injectable()
export class DraftsOfEntriesService {
  constructor(
    private readonly db: TenantDb,
    private readonly words: SealedWords,
    private readonly entries: OwnEntries,
  ) {}

  /**
   * The id is made by the device: the same draft saved twice is one.
   * @throws DomainError 'not-found', 'couple.archived', 'homework.withdrawn', 'entry.too-large', 'entry.handed-in',
   * 'entry.changed-elsewhere' (details.entry), 'entry.day', 'entry.day-taken', 'entry.scope', 'entry.answers' (pointers).
   */
  save(ctx: TenantContext, homeworkId: HomeworkId, id: EntryId, body: SaveEntryBody): Promise<SavedEntry> {
    if (Buffer.byteLength(JSON.stringify(body.answers)) > ENTRY_MOST_BYTES) throw refusal('entry.too-large');
    return this.db.run(ctx, 'entry.save', async (tx) => {
      const own = await ownHomework(ctx, tx, homeworkId, LOCK_MINE);
      mustBeOpen(own);
      const known = await this.entries.find(ctx, tx, id);
      if (known && known.homeworkId !== homeworkId) throw notFound();
      mustFit(ctx, own, body, known);
      if (known && (await this.isSaved(ctx, tx, known, body)))
        return { revision: known.revision, savedAt: ctx.now.toISOString() };
      await this.mustBeFree(ctx, tx, own, id, body);
      const sealed = await this.words.sealAnswers(tx, { id, personId: actorOf(ctx) }, body.answers);
      await (known ? change(ctx, tx, known, body, sealed) : add(ctx, tx, own, id, body, sealed));
      await refreshSeat(ctx, tx, own);
      return { revision: (known?.revision ?? 0) + 1, savedAt: ctx.now.toISOString() };
    });
  }

  /** Whether it stands like this already: an answer that got lost on its way is asked again. */
  private async isSaved(
    ctx: TenantContext,
    tx: TenantTransaction,
    known: OwnEntryRow,
    { revision, day, scope, answers }: SaveEntryBody,
  ): Promise<boolean> {
    if (known.revision === revision) return false;
    const same = known.day === day && known.scope === scope;
    if (same && isEqual(await this.entries.answers(tx, known), answers)) return true;
    throw await this.entries.changedElsewhere(ctx, tx, known);
  }

  /** A turn has one entry: a draft of it that another screen began is what counts. */
  private async mustBeFree(
    ctx: TenantContext,
    tx: TenantTransaction,
    { row }: OwnHomework,
    id: EntryId,
    { day }: SaveEntryBody,
  ): Promise<void> {
    const all = await this.entries.of(ctx, tx, row.id);
    const other = all.find((one) => one.day === day && one.id !== id);
    if (!other) return;
    if (other.handedInAt) throw refusal('entry.day-taken');
    throw await this.entries.changedElsewhere(ctx, tx, other);
  }
}

function mustFit(
  ctx: TenantContext,
  { row, exercise }: OwnHomework,
  { day, scope, answers }: SaveEntryBody,
  known: OwnEntryRow | undefined,
): void {
  if (known?.handedInAt) throw refusal('entry.handed-in');
  const plan = planOfRow(row);
  const turn = turnOn(plan, day);
  // A draft that was begun in time may be finished after it.
  if (!turn || (known?.day !== day && !openTurns(plan, todayOf(ctx), []).includes(day)))
    throw refusal('entry.day');
  if (!scopesFor(row.forPersonId !== null).includes(scope)) throw refusal('entry.scope');
  const problems = checkAnswers(exercise, answers, { complete: false, week: turn.week });
  if (problems.length) throw answersRefused('entry.answers', problems);
}

/** Points at the inputs, never repeats what was typed. */
export function answersRefused(
  code: 'entry.answers' | 'entry.incomplete',
  problems: readonly { readonly input: string; readonly code: string }[],
) {
  const message = code === 'entry.answers' ? 'These answers do not fit.' : 'Something is still asked.';
  const errors = problems.map((one) => ({ pointer: pointerOf(one.input), detail: one.code }));
  return new DomainError(code, message, { errors });
}

const pointerOf = (input: string) => (input ? `/answers/${input}` : '/answers');

function isEqual(x: Answers, y: Answers): boolean {
  const sorted = (one: Answers) =>
    JSON.stringify(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return sorted(x) === sorted(y);
}

async function add(
  ctx: TenantContext,
  tx: TenantTransaction,
  { row }: OwnHomework,
  id: EntryId,
  { day, scope }: SaveEntryBody,
  sealed: Buffer,
): Promise<void> {
  const place = [ctx.practiceId, id, row.id, row.coupleId, actorOf(ctx)];
  const added: unknown[] = await tx.em.query(ADD, [...place, day, scope, sealed, ctx.now]);
  if (!added.length) throw notFound(); // the id is somebody else's
}

async function change(
  ctx: TenantContext,
  tx: TenantTransaction,
  { id }: OwnEntryRow,
  { day, scope }: SaveEntryBody,
  sealed: Buffer,
): Promise<void> {
  await tx.em.query(SAVE, [ctx.practiceId, actorOf(ctx), id, day, scope, sealed, ctx.now]);
}
