import { randomUUID } from 'node:crypto';
import type { ProgrammeStep } from '@tweespraak/homework/domain';
import type { Jobs, PersonRole, TenantContext, TenantDb, TenantTransaction } from '@tweespraak/platform/api';
import { addDays, instantOnWall, localDateIn, type PersonId } from '@tweespraak/shared/kernel';
import {
  DEMO_PROGRAMME,
  type DemoEnrolment,
  demoProgramme,
  type DemoStep,
  OWN_PROGRAMME,
} from './demo-programmes';
import type { DemoCoupleIds } from './demo-writer';

const ACTION = 'demo.prepare';
const DAY_MS = 86_400_000;

const ADD_PROGRAMME = `
  INSERT INTO programmes (practice_id, id, title, summary, steps, created_by) VALUES ($1, $2, $3, $4, $5, $6)`;
const ADD_ENROLMENT = `
  INSERT INTO enrolments (practice_id, id, couple_id, programme, title, steps, starts_on, started_by, started_at, paused_at, finished_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
const ADD_STEP = `
  INSERT INTO enrolment_steps (practice_id, enrolment_id, couple_id, step, position, state, due_at, delivered_at, skipped_at, why, object_id)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`;
/** What a step became: the nth of its kind. */
const FIND: Readonly<Record<Exclude<ProgrammeStep['kind'], 'note-for-coach'>, string>> = {
  homework: `SELECT id FROM homework WHERE practice_id = $1 AND couple_id = $2 AND exercise = $3 ORDER BY given_at OFFSET $4 LIMIT 1`,
  round: `SELECT id FROM rounds WHERE practice_id = $1 AND couple_id = $2 AND $3 = '' ORDER BY opens_on OFFSET $4 LIMIT 1`,
  dialogue: `SELECT id FROM dialogues WHERE practice_id = $1 AND couple_id = $2 AND type = $3 ORDER BY started_at OFFSET $4 LIMIT 1`,
};
const PUT_OFF = `
  UPDATE homework_seats s SET postponements = $4 FROM homework h
  WHERE s.practice_id = $1 AND s.couple_id = $2 AND h.practice_id = s.practice_id AND h.id = s.homework_id AND h.exercise = $3`;

type Place = DemoCoupleIds & { readonly coupleId: string };

/** Writes programmes as they run for invented couples, around what they were given already. */
export class DemoProgrammeWriter {
  /** The own programme of each practice that has one, by practice. */
  private readonly own = new Map<string, string>();

  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
    private readonly now: Date,
    private readonly timeZone: string,
  ) {}

  async writeTemplate(place: Pick<Place, 'practiceId' | 'coachId'>): Promise<void> {
    const { practiceId, coachId } = place;
    const id = randomUUID();
    this.own.set(practiceId, id);
    const { title, summary, steps } = DEMO_PROGRAMME;
    const parts = [title, summary, steps].map((part) => JSON.stringify(part));
    await this.as(place, coachId, 'coach', async ({ em }) => {
      await em.query(ADD_PROGRAMME, [practiceId, id, ...parts, coachId]);
    });
  }

  async write(place: Place, enrolment: DemoEnrolment): Promise<void> {
    const { practiceId, coupleId, coachId } = place;
    const id = randomUUID();
    const { title, steps } = demoProgramme(enrolment.programme);
    const { programme, begun, paused, finished } = enrolment;
    const key = programme === OWN_PROGRAMME ? this.own.get(practiceId) : programme;
    const copied = [JSON.stringify(title), JSON.stringify(steps)];
    const moments = [paused, finished].map((days) => (days === undefined ? null : this.onWall(-days)));
    await this.as(place, coachId, 'coach', async (tx) => {
      const first = addDays(localDateIn(this.now, this.timeZone), -begun);
      const rest = [key, ...copied, first, coachId, this.onWall(-begun), ...moments];
      await tx.em.query(ADD_ENROLMENT, [practiceId, id, coupleId, ...rest]);
      for (const [position, step] of steps.entries())
        await this.addStep(tx, { ...place, id }, { position, step, stands: enrolment.steps[step.id] });
      if (moments.some((at) => at !== null)) return;
      await this.jobs.send(
        tx.em,
        'programme.look',
        { practiceId, enrolmentId: id },
        { startAfter: this.onWall(1) },
      );
    });
  }

  /** One of the two said "later" more than once: their own act. */
  async putOff(place: Place, { exercise, times }: { exercise: string; times: number }): Promise<void> {
    const { practiceId, coupleId, b } = place;
    await this.as(place, b, 'partner', async (tx) => {
      tx.about({ subjectId: b });
      await tx.em.query(PUT_OFF, [practiceId, coupleId, exercise, times]);
    });
  }

  private async addStep(
    tx: TenantTransaction,
    { practiceId, coupleId, id }: Place & { readonly id: string },
    one: { readonly position: number; readonly step: ProgrammeStep; readonly stands: DemoStep | undefined },
  ): Promise<void> {
    const { position, step, stands } = one;
    const objectId =
      stands && 'came' in stands
        ? await this.objectOf(tx, { practiceId, coupleId }, step, stands.nth ?? 0)
        : null;
    const columns = {
      state: 'waiting',
      due: null,
      came: null,
      skipped: null,
      why: null,
      ...this.columns(stands),
    };
    const { state, due, came, skipped, why } = columns;
    const values = [step.id, position, state, due, came, skipped, why, objectId];
    await tx.em.query(ADD_STEP, [practiceId, id, coupleId, ...values]);
  }

  private columns(stands: DemoStep | undefined): object {
    if (!stands) return {};
    if ('came' in stands) return { state: 'delivered', came: this.onWall(-stands.came) };
    if ('skipped' in stands) return { state: 'skipped', skipped: this.onWall(-stands.skipped) };
    if ('stuck' in stands) return { state: 'stuck', why: stands.stuck };
    return { state: 'planned', due: this.onWall(stands.due) };
  }

  private async objectOf(
    { em }: TenantTransaction,
    { practiceId, coupleId }: Pick<Place, 'practiceId' | 'coupleId'>,
    step: ProgrammeStep,
    nth: number,
  ): Promise<string | null> {
    if (step.kind === 'note-for-coach') return null;
    const values = [practiceId, coupleId, nameOf(step), nth];
    const [found]: { id: string }[] = await em.query(FIND[step.kind], values);
    return found?.id ?? null;
  }

  /** At nine in the morning, so many days from now (before, when negative); never later than now for what has been. */
  private onWall(days: number): Date {
    const day = addDays(localDateIn(this.now, this.timeZone), days);
    const at = Date.parse(instantOnWall(`${day}T09:00`, this.timeZone) ?? '');
    return new Date(days > 0 ? at : Math.min(at, this.now.getTime() - DAY_MS / 24));
  }

  private async as(
    place: Pick<Place, 'practiceId'> & { readonly coupleId?: string },
    personId: PersonId,
    role: PersonRole,
    work: (tx: TenantTransaction) => Promise<void>,
  ): Promise<void> {
    const { practiceId, coupleId } = place;
    const who = { practiceId, personId, role, locale: 'nl', now: this.now } as const;
    const ctx: TenantContext = { ...who, timeZone: this.timeZone, address: null, requestId: null };
    await this.db.run(ctx, ACTION, async (tx) => {
      if (coupleId && role === 'partner') tx.about({ coupleId });
      await work(tx);
    });
  }
}

/** By which word the thing it became is found. */
function nameOf(step: ProgrammeStep): string {
  if (step.kind === 'homework') return step.exercise;
  return step.kind === 'dialogue' ? step.dialogue : '';
}
