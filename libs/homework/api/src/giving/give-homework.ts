import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { GiveHomeworkBody } from '@tweespraak/homework/contract';
import type { Exercise, Plan } from '@tweespraak/homework/domain';
import {
  ENV,
  type Env,
  Notices,
  type TenantContext,
  type TenantTransaction,
  Webhooks,
} from '@tweespraak/platform/api';
import type { CoupleId, HomeworkId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { type CoupleParts, coupleOf, isFlagged, personOn } from '../couple-parts';
import { givenExercise } from '../exercises/exercises';
import { USED } from '../exercises/exercises.sql';
import { aboutOf, type HomeworkRow, peopleOf } from '../homework-row';
import { mintPaperCode } from '../paper-code';
import { refusal } from '../refusals';
import { onWall } from '../reminders/reminder-times';
import { Reminders } from '../reminders/reminders';
import { SealedWords } from '../sealed-words';
import { todayOf } from '../today';
import { mustFitExercise, planOf } from './give-rules';
import { ADD_HOMEWORK, ADD_SEAT } from './giving.sql';

/** On the wall of the practice: what begins later is told in the morning. */
const MORNING = '09:00';

/** Gives homework in somebody else's transaction: a coach's own act, or a programme's on the coach's behalf. */
@Injectable()
export class GiveHomework {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly words: SealedWords,
    private readonly notices: Notices,
    private readonly reminders: Reminders,
    private readonly webhooks: Webhooks,
  ) {}

  /**
   * The newest published version, to the two or one of them. `ctx` is a coach's of this couple, and `tx` bound to it. The notice
   * leaves after the time to undo, or in the morning of the day on which it begins.
   * @throws DomainError 'not-found', 'couple.archived', 'exercise.not-published', 'homework.in-the-past', 'homework.dates',
   * 'homework.not-for-one', 'homework.not-together', 'homework.steps', 'homework.rhythm', 'homework.waits'.
   */
  async give(
    ctx: TenantContext,
    tx: TenantTransaction,
    coupleId: CoupleId,
    body: GiveHomeworkBody,
    { enrolmentId = null }: { readonly enrolmentId?: string | null } = {},
  ): Promise<{ id: HomeworkId }> {
    const couple = await coupleOf(ctx, tx, coupleId);
    const exercise = await givenExercise(ctx, tx, body.exercise);
    const rhythm = body.rhythm ?? exercise.rhythm;
    mustFitExercise(exercise, body, rhythm);
    const plan = planOf(todayOf(ctx), body, rhythm);
    if (exercise.waitsWhileFlagged && (await isFlagged(tx, couple.id))) throw refusal('homework.waits');
    const row = await this.rowOf(ctx, tx, couple, { exercise, plan, body, enrolmentId });
    tx.about(aboutOf(row));
    await this.insert(ctx, tx, row);
    await this.tell(ctx, tx, row);
    await this.webhooks.tell(tx.em, {
      practiceId: ctx.practiceId,
      type: 'homework.given',
      objectId: row.id,
    });
    return { id: row.id };
  }

  /** That it is there, and the first reminder. */
  async tell(ctx: TenantContext, { em }: TenantTransaction, row: HomeworkRow): Promise<void> {
    const undone = new Date(ctx.now.getTime() + this.env.MAIL_UNDO_SECONDS * 1000);
    const begins = row.startsOn > todayOf(ctx) ? onWall(row.startsOn, MORNING, ctx.timeZone) : undone;
    const { practiceId } = ctx;
    await this.notices.tellMany(
      em,
      peopleOf(row).map((personId) => ({
        ...{ practiceId, personId, kind: 'homework' as const, objectId: row.id },
        at: begins > undone ? begins : undone,
      })),
    );
    await this.reminders.arm(ctx, em, row);
  }

  private async rowOf(
    { now }: TenantContext,
    tx: TenantTransaction,
    couple: CoupleParts,
    given: Given,
  ): Promise<HomeworkRow> {
    const { exercise, plan, body, enrolmentId } = given;
    const id = randomUUID() as HomeworkId;
    const forPersonId = body.for === 'both' ? null : personOn(couple, body.for);
    const of = { id, coupleId: couple.id, forPersonId };
    return {
      ...{ ...of, a: couple.a, b: couple.b, archived: false, enrolmentId },
      ...{ exercise: exercise.key, version: exercise.version, together: body.together, ...plan },
      remindAt: body.remindAt ?? exercise.remindAt ?? null,
      withoutSteps: [...body.withoutSteps],
      sentence: await this.words.sealSentence(tx, of, body.sentence),
      replyWithinDays: body.replyWithinDays,
      givenAt: now,
      withdrawn: false,
    };
  }

  private async insert(ctx: TenantContext, { em }: TenantTransaction, row: HomeworkRow): Promise<void> {
    const { practiceId, now } = ctx;
    const me = actorOf(ctx);
    await em.query(ADD_HOMEWORK, [
      ...[practiceId, row.id, row.coupleId, row.exercise, row.version, row.forPersonId, row.together],
      ...[row.startsOn, row.dueOn, JSON.stringify(row.rhythm), row.remindAt, row.withoutSteps, row.sentence],
      ...[row.replyWithinDays, row.enrolmentId, me, now],
    ]);
    for (const personId of peopleOf(row))
      await em.query(ADD_SEAT, [practiceId, row.id, row.coupleId, personId, mintPaperCode()]);
    await em.query(USED, [practiceId, me, row.exercise, now]);
  }
}

interface Given {
  readonly exercise: Exercise;
  readonly plan: Plan;
  readonly body: GiveHomeworkBody;
  readonly enrolmentId: string | null;
}
