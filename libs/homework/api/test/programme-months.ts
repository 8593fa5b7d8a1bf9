import {
  type Enrolment,
  type EnrolmentFacts,
  nextDeliveries,
  NOTHING_YET,
  type Pause,
  type ProgrammeStep,
  type StepFacts,
} from '@tweespraak/homework/domain';
import type { TestCouple, TestStep } from '@tweespraak/shared/testing';
import { EnrolmentChangesService } from '../src/programmes/enrolment-changes.service';
import { ProgrammeLook } from '../src/programmes/programme-look';
import { coachOf, type OpenHomework } from './open-homework';

const ZONE = 'Europe/Amsterdam';

/** A generator of numbers under 1 that says the same again for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

interface Come {
  readonly step: string;
  readonly at: number;
}

/**
 * One programme on a real database under a clock of our own, beside the engine of the domain with facts of its own. The worker is
 * real in all but its patience: it takes the looks that stand in the table of jobs, each when its time has come, two at once.
 */
export class ProgrammeMonths {
  readonly expected: Come[] = [];
  private readonly facts: Record<string, StepFacts> = {};
  private readonly pauses: Pause[] = [];

  constructor(
    private readonly homework: OpenHomework,
    private readonly couple: TestCouple,
    private readonly id: string,
    private readonly steps: readonly TestStep[],
    private readonly startedAt: number,
  ) {}

  /** Every step came, or was skipped before it came. */
  get isOver(): boolean {
    return this.steps.every(({ id }) => this.of(id).deliveredAt !== null || this.of(id).skippedAt !== null);
  }

  /** What came by the database, in the order in which it came. */
  async come(): Promise<Come[]> {
    const rows = await this.homework.db.rows<{ step: string; at: Date }>(
      `SELECT step, delivered_at AS at FROM enrolment_steps WHERE enrolment_id = $1 AND delivered_at IS NOT NULL
       ORDER BY delivered_at, position`,
      [this.id],
    );
    return rows.map(({ step, at }) => ({ step, at: at.getTime() }));
  }

  /** All looks that are due by then, each in its own time. */
  async workUntil(until: number): Promise<void> {
    for (;;) {
      const [next] = await this.homework.db.rows<{ id: string; at: Date }>(
        `SELECT id, start_after AS at FROM pgboss.job WHERE name = 'programme.look' AND state = 'created'
           AND data ->> 'enrolmentId' = $1 AND start_after <= $2 ORDER BY start_after LIMIT 1`,
        [this.id, new Date(until)],
      );
      if (!next) return;
      await this.homework.db.rows(`UPDATE pgboss.job SET state = 'completed' WHERE id = $1`, [next.id]);
      await this.look(Math.max(next.at.getTime(), this.startedAt));
    }
  }

  /** Two workers at the same moment. */
  async look(now: number): Promise<void> {
    const job = { practiceId: this.couple.practice.id, enrolmentId: this.id };
    const look = () => this.homework.of(ProgrammeLook).look(job, new Date(now));
    await Promise.all([look(), look()]);
    const enrolment: Enrolment = {
      steps: this.steps as unknown as ProgrammeStep[],
      startedAt: this.startedAt,
      pauses: this.pauses,
      cancelledAt: null,
    };
    const facts: EnrolmentFacts = { ...this.facts };
    for (const { id } of nextDeliveries(enrolment, facts, now, ZONE).deliver) {
      this.facts[id] = { ...this.of(id), deliveredAt: now };
      this.expected.push({ step: id, at: now });
    }
  }

  async pause(now: number): Promise<void> {
    if (this.pauses.at(-1)?.to === null) return;
    await this.homework.of(EnrolmentChangesService).pause(this.coach(now), this.id, true);
    this.pauses.push({ from: now, to: null });
  }

  async resume(now: number): Promise<void> {
    const last = this.pauses.at(-1);
    if (last?.to !== null) return;
    await this.homework.of(EnrolmentChangesService).pause(this.coach(now), this.id, false);
    this.pauses[this.pauses.length - 1] = { ...last, to: now };
  }

  async skip(now: number, step: TestStep): Promise<void> {
    if (this.of(step.id).skippedAt !== null) return;
    await this.homework.of(EnrolmentChangesService).skip(this.coach(now), this.id, step.id);
    this.facts[step.id] = { ...this.of(step.id), skippedAt: now };
  }

  /** Whatever can come to an end of this step, by one of the two or by both. */
  async end(now: number, step: TestStep, seats: readonly ('a' | 'b')[]): Promise<void> {
    const { deliveredAt, done, closedAt } = this.of(step.id);
    if (deliveredAt === null) return;
    const at = new Date(now);
    const object = await this.objectOf(step);
    if (step.kind === 'homework') {
      const open = seats.filter((seat) => done[seat] === null);
      for (const seat of open)
        await this.homework.db.rows(
          `UPDATE homework_seats SET done_at = $3 WHERE homework_id = $1 AND person_id = $2`,
          [object, this.couple[seat].id, at],
        );
      const both = Object.fromEntries(open.map((seat) => [seat, now]));
      this.facts[step.id] = { ...this.of(step.id), done: { ...done, ...both } };
    } else if (closedAt === null) {
      if (step.kind === 'round') await this.open(object, at);
      if (step.kind === 'dialogue')
        await this.homework.db.rows(`UPDATE dialogues SET status = 'closed', ended_at = $2 WHERE id = $1`, [
          object,
          at,
        ]);
      this.facts[step.id] = { ...this.of(step.id), closedAt: now };
    }
    const { id: coupleId, practice } = this.couple;
    await this.homework.of(ProgrammeLook).moved({ practiceId: practice.id, coupleId }, at);
    await this.look(now);
  }

  private of(id: string): StepFacts {
    return this.facts[id] ?? NOTHING_YET;
  }

  private coach(now: number) {
    return coachOf(this.couple, new Date(now));
  }

  private async objectOf(step: TestStep): Promise<string | undefined> {
    const [row] = await this.homework.db.rows<{ id: string }>(
      `SELECT object_id AS id FROM enrolment_steps WHERE enrolment_id = $1 AND step = $2`,
      [this.id, step.id],
    );
    return row?.id;
  }

  private async open(round: string | undefined, at: Date): Promise<void> {
    await this.homework.db.rows(
      `UPDATE round_seats SET submitted_at = $2, consented_at = $2 WHERE round_id = $1`,
      [round, at],
    );
    await this.homework.db.rows(
      `INSERT INTO round_releases (practice_id, round_id, couple_id, release_at, released_by) VALUES ($1, $2, $3, $4, $5)`,
      [this.couple.practice.id, round, this.couple.id, at, this.couple.coach.id],
    );
  }
}
