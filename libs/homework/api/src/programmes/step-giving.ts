import { Injectable } from '@nestjs/common';
import { DialoguePlanning } from '@tweespraak/dialogues/api';
import type { HomeworkStep, ProgrammeStep } from '@tweespraak/homework/domain';
import { RoundGiving } from '@tweespraak/pillars/api';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { addDays, type CoupleId, isDomainError } from '@tweespraak/shared/kernel';
import { givenExercise } from '../exercises/exercises';
import { GiveHomework } from '../giving/give-homework';
import { todayOf } from '../today';

/** Whose step it is. */
interface Place {
  readonly id: string;
  readonly coupleId: CoupleId;
}

/** Gives what a step stands for, in the name of the couple's coach and within the caller's transaction. */
@Injectable()
export class StepGiving {
  constructor(
    private readonly homework: GiveHomework,
    private readonly rounds: RoundGiving,
    private readonly dialogues: DialoguePlanning,
  ) {}

  /**
   * @returns the id of the homework, round or dialogue; null for a note, which is there by having come.
   * @throws DomainError whatever stands in the way: a safety flag, an archived couple, an exercise that is gone.
   */
  async give(
    ctx: TenantContext,
    tx: TenantTransaction,
    place: Place,
    step: ProgrammeStep,
  ): Promise<string | null> {
    const { coupleId } = place;
    const opensOn = todayOf(ctx);
    switch (step.kind) {
      case 'homework':
        return this.giveHomework(ctx, tx, place, step);
      case 'round':
        return this.rounds.give(ctx, tx, { coupleId, opensOn, dueOn: addDays(opensOn, step.dueInDays) });
      case 'dialogue':
        return this.dialogues.plan(ctx, tx, { coupleId, type: step.dialogue, level: step.level });
      case 'note-for-coach':
        return null;
    }
  }

  /** As `give`, or why not; then nothing of it is left. */
  async tryTo(
    ctx: TenantContext,
    tx: TenantTransaction,
    place: Place,
    step: ProgrammeStep,
  ): Promise<{ readonly objectId: string | null } | { readonly why: string }> {
    await tx.em.query('SAVEPOINT step');
    try {
      const objectId = await this.give(ctx, tx, place, step);
      await tx.em.query('RELEASE SAVEPOINT step');
      return { objectId };
    } catch (error) {
      if (!isDomainError(error)) throw error;
      await tx.em.query('ROLLBACK TO SAVEPOINT step');
      return { why: error.code };
    }
  }

  /** What is only done together is given so; all else to each on their own. */
  private async giveHomework(
    ctx: TenantContext,
    tx: TenantTransaction,
    { id: enrolmentId, coupleId }: Place,
    step: HomeworkStep,
  ): Promise<string> {
    const { who } = await givenExercise(ctx, tx, step.exercise);
    const startsOn = todayOf(ctx);
    const body = {
      ...{ exercise: step.exercise, for: step.for, together: who.every((one) => one === 'together') },
      ...{ startsOn, dueOn: addDays(startsOn, step.dueInDays), withoutSteps: [...(step.without ?? [])] },
      ...{ rhythm: null, remindAt: null, sentence: null, replyWithinDays: null },
    };
    return (await this.homework.give(ctx, tx, coupleId, body, { enrolmentId })).id;
  }
}
