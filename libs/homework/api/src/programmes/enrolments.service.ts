import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { CoupleEnrolments, StartProgrammeBody } from '@tweespraak/homework/contract';
import {
  ENV,
  type Env,
  Idempotency,
  type TenantContext,
  TenantDb,
  type TenantTransaction,
} from '@tweespraak/platform/api';
import { addDays, type CoupleId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { anyCouple, coupleOf } from '../couple-parts';
import { todayOf } from '../today';
import { beginOf } from './enrolment-state';
import { EnrolmentSteps } from './enrolment-steps';
import { toEnrolments } from './enrolment.mapper';
import {
  ADD_ENROLMENT,
  ADD_STEPS,
  type EnrolmentRow,
  LIST_ENROLMENTS,
  LOCK_STARTS,
  RUNS_ALREADY,
} from './enrolments.sql';
import { exerciseTitles } from './exercise-titles';
import { ProgrammeLooks } from './programme-looks';
import { startableProgramme } from './programme-of';
import { programmeRefusal } from './programme-refusals';

const A_YEAR = 366;

/** Programmes as they run for a couple: started, and seen where they stand. */
@Injectable()
export class EnrolmentsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
    private readonly steps: EnrolmentSteps,
    private readonly looks: ProgrammeLooks,
  ) {}

  /** What runs first. @throws DomainError 'not-found'. */
  list(ctx: TenantContext, coupleId: CoupleId): Promise<CoupleEnrolments> {
    return this.db.run(ctx, 'programme.read', async (tx) => {
      tx.about({ coupleId });
      await anyCouple(ctx, tx, coupleId);
      const rows: EnrolmentRow[] = await tx.em.query(LIST_ENROLMENTS, [ctx.practiceId, coupleId]);
      const ids = rows.map(({ id }) => id);
      const steps = await this.steps.of(ctx, tx, ids);
      return { enrolments: toEnrolments(rows, steps, await exerciseTitles(ctx, tx, rows)) };
    });
  }

  /**
   * Copies the steps as they are now; the first comes after the time to undo, or in the morning of the first day.
   * @throws DomainError 'not-found', 'couple.archived', 'programme.running', 'programme.in-the-past', 'programme.dates'.
   */
  start(
    ctx: TenantContext,
    coupleId: CoupleId,
    body: StartProgrammeBody,
    key?: string,
  ): Promise<{ id: string }> {
    return this.db.run(ctx, 'programme.start', async (tx) => {
      tx.about({ coupleId });
      await coupleOf(ctx, tx, coupleId);
      const request = { route: `POST /couples/${coupleId}/enrolments`, key, body };
      const started = await this.idempotency.once(ctx, tx, request, () => this.add(ctx, tx, coupleId, body));
      tx.about({ objectId: started.id });
      return started;
    });
  }

  private async add(
    ctx: TenantContext,
    tx: TenantTransaction,
    coupleId: CoupleId,
    { programme: key, startsOn }: StartProgrammeBody,
  ): Promise<{ id: string }> {
    const today = todayOf(ctx);
    if (startsOn < today) throw programmeRefusal('programme.in-the-past');
    if (startsOn > addDays(today, A_YEAR)) throw programmeRefusal('programme.dates');
    const { title, steps } = await startableProgramme(ctx, tx, key);
    await tx.em.query(LOCK_STARTS, [coupleId]);
    const running: unknown[] = await tx.em.query(RUNS_ALREADY, [ctx.practiceId, coupleId, key]);
    if (running.length) throw programmeRefusal('programme.running');
    const { practiceId, now } = ctx;
    const id = randomUUID();
    const copied = [JSON.stringify(title), JSON.stringify(steps)];
    const of = [practiceId, id, coupleId];
    await tx.em.query(ADD_ENROLMENT, [...of, key, ...copied, startsOn, actorOf(ctx), now]);
    await tx.em.query(ADD_STEPS, [...of, steps.map((step) => step.id)]);
    const begin = beginOf({ startsOn, startedAt: now }, ctx.timeZone, this.env.MAIL_UNDO_SECONDS);
    if (steps[0]) await this.steps.plan(ctx, tx, id, { step: steps[0].id, at: begin });
    await this.looks.at(tx.em, { practiceId, enrolmentId: id }, begin);
    return { id };
  }
}
