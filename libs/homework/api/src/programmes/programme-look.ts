import { Injectable } from '@nestjs/common';
import { type JobPayloads, systemContext, type TenantContext, TenantDb } from '@tweespraak/platform/api';
import type { CoupleId, Locale, PersonId, PracticeId } from '@tweespraak/shared/kernel';
import { Delivery } from './delivery';
import { EnrolmentSteps } from './enrolment-steps';
import { RUNNING_OF, STICK_NEXT, WHOSE } from './enrolments.sql';

interface Whose {
  readonly coupleId: CoupleId;
  readonly coachId: PersonId | null;
  readonly timeZone: string;
  readonly locale: Locale;
  /** By the clock of the database, which let the job go: to that one no moment comes too early. */
  readonly now: Date;
}

/**
 * What the product does for a programme by itself: looks whether a step may come, in the name of the couple's present coach, so
 * that the same walls hold as for the coach. Looking once too often, or two at once, changes nothing. What is written in the
 * access log says nothing to the couple: the moment of a look can tell that the other has done something.
 */
@Injectable()
export class ProgrammeLook {
  constructor(
    private readonly db: TenantDb,
    private readonly steps: EnrolmentSteps,
    private readonly delivery: Delivery,
  ) {}

  async look({ practiceId, enrolmentId }: JobPayloads['programme.look'], at?: Date): Promise<void> {
    const system = systemContext(practiceId as PracticeId, at ?? new Date());
    const statement = { text: WHOSE, values: [practiceId, enrolmentId] };
    const about = { objectId: enrolmentId };
    const [whose] = await this.db.query<Whose>(system, 'programme.look', about, statement);
    if (!whose) return;
    if (!whose.coachId) return this.stickWithoutCoach(system, enrolmentId);
    const { timeZone, locale, coachId: personId } = whose;
    const now = at ?? whose.now;
    const coach: TenantContext = { ...system, now, role: 'coach', personId, timeZone, locale };
    await this.db.run(coach, 'programme.look', async (tx) => {
      const row = await this.steps.lock(coach, tx, enrolmentId);
      await this.delivery.advance(coach, tx, row);
      tx.about({ coupleId: row.coupleId, objectId: enrolmentId, subjectId: null });
    });
  }

  /** Something of this couple came to an end: whatever runs for them may go on. */
  async moved({ practiceId, coupleId }: JobPayloads['couple.moved'], at?: Date): Promise<void> {
    const system = systemContext(practiceId as PracticeId, at ?? new Date());
    const statement = { text: RUNNING_OF, values: [practiceId, coupleId] };
    const running = await this.db.query<{ id: string }>(system, 'programme.look', { coupleId }, statement);
    for (const { id: enrolmentId } of running) await this.look({ practiceId, enrolmentId }, at);
  }

  private stickWithoutCoach(system: TenantContext, enrolmentId: string): Promise<void> {
    return this.db.run(system, 'programme.look', async (tx) => {
      tx.about({ objectId: enrolmentId });
      await tx.em.query(STICK_NEXT, [system.practiceId, enrolmentId, 'couple.no-coach']);
    });
  }
}
