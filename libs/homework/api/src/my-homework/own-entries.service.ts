import { Injectable } from '@nestjs/common';
import type { HandInBody } from '@tweespraak/homework/contract';
import { checkAnswers, isDeclined, meetsAnswered, type Scope, scopesFor } from '@tweespraak/homework/domain';
import { Jobs, type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { EntryId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { planOfRow } from '../homework-row';
import { notFound, refusal } from '../refusals';
import { Reminders } from '../reminders/reminders';
import { turnOn } from '../turns';
import { answersRefused } from './drafts-of-entries.service';
import { LOCK_MINE } from './my-homework.sql';
import { OwnEntries, type OwnEntryRow } from './own-entries';
import { mustBeOpen, type OwnHomework, ownHomework, refreshSeat } from './own-homework';

/** What was declined is its owner's alone. */
const HAND_IN = `
  UPDATE homework_entries SET handed_in_at = $4, declined = $5, answered = $6, updated_at = $4,
    scope = CASE WHEN $5 THEN 'me' ELSE scope END
  WHERE practice_id = $1 AND person_id = $2 AND id = $3 AND handed_in_at IS NULL`;
/** A question of the coach falls away with the scope that it was about. */
const SCOPE = `
  UPDATE homework_entries SET scope = $4, widening = CASE WHEN $4 = 'coach' THEN widening ELSE 'none' END
  WHERE practice_id = $1 AND person_id = $2 AND id = $3`;
const WIDENING = `
  UPDATE homework_entries SET scope = $4, widening = $5 WHERE practice_id = $1 AND person_id = $2 AND id = $3`;
const REMOVE = `DELETE FROM homework_entries WHERE practice_id = $1 AND person_id = $2 AND id = $3`;

interface Held {
  readonly own: OwnHomework;
  readonly entry: OwnEntryRow;
}

/** What its owner does with an entry: hands it in, says who may read it, takes it away. */
@Injectable()
export class OwnEntriesService {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
    private readonly entries: OwnEntries,
    private readonly reminders: Reminders,
  ) {}

  /**
   * From now on it is read by its scope and never changes. Twice is once. Declined is as good as done, and told to nobody.
   * @throws DomainError 'not-found', 'couple.archived', 'homework.withdrawn', 'entry.changed-elsewhere', 'entry.incomplete'.
   */
  handIn(ctx: TenantContext, id: EntryId, { revision, declined: said }: HandInBody): Promise<void> {
    return this.db.run(ctx, 'entry.hand-in', async (tx) => {
      const { own, entry } = await this.hold(ctx, tx, id);
      if (entry.handedInAt) return;
      mustBeOpen(own);
      if (entry.revision !== revision) throw await this.entries.changedElsewhere(ctx, tx, entry);
      const answers = await this.entries.answers(tx, entry);
      const week = turnOn(planOfRow(own.row), entry.day)?.week ?? 1;
      const declined = said || isDeclined(own.exercise, answers, week);
      const problems = declined ? [] : checkAnswers(own.exercise, answers, { complete: true, week });
      if (problems.length) throw answersRefused('entry.incomplete', problems);
      const answered = declined || meetsAnswered(own.exercise, answers, week);
      await tx.em.query(HAND_IN, [ctx.practiceId, actorOf(ctx), id, ctx.now, declined, answered]);
      await this.handedIn(ctx, tx, own);
    });
  }

  /** How far I am; no reminder of it today; and whoever waits for the couple looks again. */
  async handedIn(ctx: TenantContext, tx: TenantTransaction, own: OwnHomework): Promise<void> {
    await this.reminders.drop(ctx, tx.em, own.row.id, actorOf(ctx));
    await this.moved(ctx, tx, own);
  }

  /** Narrower works at once, also for what was read; wider is its owner's own act. @throws DomainError 'not-found', 'entry.scope'. */
  share(ctx: TenantContext, id: EntryId, scope: Scope): Promise<void> {
    return this.db.run(ctx, 'entry.share', async (tx) => {
      const { own } = await this.hold(ctx, tx, id);
      if (!scopesFor(own.row.forPersonId !== null).includes(scope)) throw refusal('entry.scope');
      await tx.em.query(SCOPE, [ctx.practiceId, actorOf(ctx), id, scope]);
      await this.moved(ctx, tx, own);
    });
  }

  /** Answers the coach's question whether the three may read it. @throws DomainError 'not-found', 'widening.not-asked'. */
  answerWidening(ctx: TenantContext, id: EntryId, yes: boolean): Promise<void> {
    return this.db.run(ctx, 'entry.answer-widening', async (tx) => {
      const { entry } = await this.hold(ctx, tx, id);
      if (entry.widening !== 'asked') throw refusal('widening.not-asked');
      const answer = yes ? ['both', 'none'] : [entry.scope, 'refused'];
      await tx.em.query(WIDENING, [ctx.practiceId, actorOf(ctx), id, ...answer]);
    });
  }

  /** A draft, or one that I keep to myself. @throws DomainError 'not-found', 'entry.shared'. */
  remove(ctx: TenantContext, id: EntryId): Promise<void> {
    return this.db.run(ctx, 'entry.remove', async (tx) => {
      const { own, entry } = await this.hold(ctx, tx, id);
      if (entry.handedInAt && entry.scope !== 'me') throw refusal('entry.shared');
      await tx.em.query(REMOVE, [ctx.practiceId, actorOf(ctx), id]);
      await refreshSeat(ctx, tx, own);
    });
  }

  private async moved(ctx: TenantContext, tx: TenantTransaction, own: OwnHomework): Promise<void> {
    await refreshSeat(ctx, tx, own);
    await this.jobs.send(tx.em, 'couple.moved', { practiceId: ctx.practiceId, coupleId: own.row.coupleId });
  }

  /** My entry and its homework; two phones of mine wait for each other. @throws DomainError 'not-found'. */
  private async hold(ctx: TenantContext, tx: TenantTransaction, id: EntryId): Promise<Held> {
    tx.about({ objectId: id, subjectId: ctx.personId });
    const found = await this.entries.find(ctx, tx, id);
    if (!found) throw notFound();
    const own = await ownHomework(ctx, tx, found.homeworkId, LOCK_MINE);
    const entry = await this.entries.find(ctx, tx, id); // again: another phone may have been first
    if (!entry) throw notFound();
    tx.about({ objectId: id });
    return { own, entry };
  }
}
