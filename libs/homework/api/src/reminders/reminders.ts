import { Injectable } from '@nestjs/common';
import { jobIdOf, Jobs, Notices, type TenantContext } from '@tweespraak/platform/api';
import type { HomeworkId, PersonId } from '@tweespraak/shared/kernel';
import type { EntityManager } from 'typeorm';
import { type HomeworkRow, peopleOf, planOfRow } from '../homework-row';
import { nextReminder } from './reminder-times';

/** One look ahead for each person and piece of homework: at its moment the next is found, so that nothing piles up. */
@Injectable()
export class Reminders {
  constructor(
    private readonly jobs: Jobs,
    private readonly notices: Notices,
  ) {}

  /** The next look for everybody it was given to, in the transaction of the change. */
  async arm(ctx: TenantContext, em: EntityManager, homework: HomeworkRow): Promise<void> {
    for (const personId of peopleOf(homework)) await this.armOne(ctx, em, homework, personId);
  }

  async armOne(
    ctx: Pick<TenantContext, 'practiceId' | 'timeZone' | 'now'>,
    em: EntityManager,
    homework: HomeworkRow,
    personId: PersonId,
  ): Promise<void> {
    if (!homework.remindAt) return;
    const next = nextReminder(planOfRow(homework), homework.remindAt, ctx.timeZone, ctx.now);
    if (next) await this.lookAt(ctx, em, homework.id, personId, next);
  }

  /** Two looks at the same moment are one. */
  async lookAt(
    { practiceId }: Pick<TenantContext, 'practiceId'>,
    em: EntityManager,
    homeworkId: HomeworkId,
    personId: PersonId,
    when: Date,
  ): Promise<void> {
    const id = jobIdOf(homeworkId, personId, when.getTime());
    await this.jobs.send(
      em,
      'homework.remind',
      { practiceId, homeworkId, personId },
      { id, startAfter: when },
    );
  }

  /** What was handed in, put off or taken back reminds nobody. */
  async drop(
    ctx: TenantContext,
    em: EntityManager,
    objectId: HomeworkId,
    personId?: PersonId,
  ): Promise<void> {
    await this.notices.drop(em, {
      practiceId: ctx.practiceId,
      objectId,
      ...(personId ? { personId } : {}),
      kinds: ['homework-reminder'],
    });
  }
}
