import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type JobPayloads,
  jobIdOf,
  Jobs,
  systemContext,
  type TenantContext,
  TenantDb,
  type TenantTransaction,
} from '@tweespraak/platform/api';
import type {
  ExportChoice,
  ExportSchedule,
  ExportSchedules as Schedules,
  MakeExportScheduleBody,
} from '@tweespraak/reports/contract';
import { periodPresets } from '@tweespraak/reports/domain';
import { DomainError, instantOnWall, localDateIn, type PracticeId } from '@tweespraak/shared/kernel';
import { checkChoice } from '../choice-rules';
import { checkCoaches } from '../known-coaches';
import { nextQuarterDay } from './working-days';

const MOST = 10;
/** In the morning, before anybody looks. */
const AT = '06:00';

const COLUMNS = `s.id, s.choice, s.next_on AS "nextOn", s.created_at AS "createdAt"`;
const LIST = `SELECT ${COLUMNS} FROM export_schedules s WHERE s.practice_id = $1 AND s.stopped_at IS NULL ORDER BY s.created_at, s.id`;
const INSERT = `
  INSERT INTO export_schedules (practice_id, id, asked_by, choice, next_on, created_at) VALUES ($1, $2, $3, $4, $5, $6)`;
const STOP = `
  UPDATE export_schedules SET stopped_at = now() WHERE practice_id = $1 AND id = $2 AND stopped_at IS NULL RETURNING id`;
const LOOK = `
  SELECT s.asked_by AS "askedBy", s.choice, s.next_on AS "nextOn", r.time_zone AS "timeZone",
    p.left_at IS NULL AND p.roles && ARRAY['admin'] AS "isAdmin"
  FROM export_schedules s
  JOIN practices r ON r.practice_id = s.practice_id
  JOIN people p ON p.practice_id = s.practice_id AND p.id = s.asked_by
  WHERE s.practice_id = $1 AND s.id = $2 AND s.stopped_at IS NULL FOR UPDATE OF s`;
const ASK = `
  INSERT INTO exports (practice_id, id, kind, asked_by, choice, schedule_id, frozen_in)
  VALUES ($1, $2, 'report', $3, $4, $5, $2)`;

interface Row {
  readonly id: string;
  readonly choice: ExportChoice;
  readonly nextOn: string;
  readonly createdAt: Date;
}
interface Due extends Row {
  readonly askedBy: string;
  readonly timeZone: string;
  readonly isAdmin: boolean;
}

/** What is asked for by itself, of the quarter before, on the third working day of each quarter. */
@Injectable()
export class ExportSchedules {
  constructor(
    private readonly db: TenantDb,
    private readonly jobs: Jobs,
  ) {}

  async list(ctx: TenantContext): Promise<Schedules> {
    const rows = await this.db.query<Row>(
      ctx,
      'export-schedules.read',
      {},
      { text: LIST, values: [ctx.practiceId] },
    );
    return { schedules: rows.map(toSchedule) };
  }

  /** @throws DomainError as `checkChoice`, 'not-found' for a coach of the filter, 'export.too-many-schedules'. */
  make(ctx: TenantContext, { choice }: MakeExportScheduleBody): Promise<ExportSchedule> {
    const today = localDateIn(ctx.now, ctx.timeZone);
    checkChoice(choice, today);
    return this.db.run(ctx, 'export-schedule.make', async (tx) => {
      await checkCoaches(ctx, tx, choice);
      const open: Row[] = await tx.em.query(LIST, [ctx.practiceId]);
      if (open.length >= MOST) throw new DomainError('export.too-many-schedules', 'Ten are planned already.');
      const row = { id: randomUUID(), choice, nextOn: nextQuarterDay(today), createdAt: ctx.now };
      tx.about({ objectId: row.id });
      const values = [
        ctx.practiceId,
        row.id,
        ctx.personId,
        JSON.stringify(choice),
        row.nextOn,
        row.createdAt,
      ];
      await tx.em.query(INSERT, values);
      await this.lookAt(tx, { practiceId: ctx.practiceId, scheduleId: row.id }, row.nextOn, ctx.timeZone);
      return toSchedule(row);
    });
  }

  /** @throws DomainError 'not-found'. */
  stop(ctx: TenantContext, scheduleId: string): Promise<void> {
    return this.db.run(ctx, 'export-schedule.stop', async ({ em, about }) => {
      about({ objectId: scheduleId });
      const [stopped]: unknown[][] = await em.query(STOP, [ctx.practiceId, scheduleId]);
      if (!stopped?.length) throw new DomainError('not-found', 'This is not planned by you.');
    });
  }

  /** Asks for the file when it is the day; looking once too often changes nothing. */
  look(job: JobPayloads['export.schedule'], now = new Date()): Promise<void> {
    const ctx = systemContext(job.practiceId as PracticeId, now);
    return this.db.run(ctx, 'export-schedule.look', async (tx) => {
      tx.about({ objectId: job.scheduleId });
      const [row]: Due[] = await tx.em.query(LOOK, [job.practiceId, job.scheduleId]);
      if (!row?.isAdmin) return;
      const today = localDateIn(now, row.timeZone);
      if (today < row.nextOn) return this.lookAt(tx, job, row.nextOn, row.timeZone);
      await this.ask(tx, job, row, today);
      const next = nextQuarterDay(today);
      await tx.em.query(`UPDATE export_schedules SET next_on = $3 WHERE practice_id = $1 AND id = $2`, [
        job.practiceId,
        job.scheduleId,
        next,
      ]);
      await this.lookAt(tx, job, next, row.timeZone);
    });
  }

  private async ask(
    { em }: TenantTransaction,
    { practiceId, scheduleId }: JobPayloads['export.schedule'],
    { askedBy, choice }: Due,
    today: string,
  ): Promise<void> {
    const { from, to } = periodPresets(today).previousQuarter;
    const due = JSON.stringify({ ...choice, period: { from, until: to } });
    const exportId = randomUUID();
    await em.query(ASK, [practiceId, exportId, askedBy, due, scheduleId]);
    await this.jobs.send(em, 'export.make', { practiceId, exportId });
  }

  private lookAt(
    { em }: TenantTransaction,
    job: JobPayloads['export.schedule'],
    day: string,
    timeZone: string,
  ): Promise<void> {
    const at = instantOnWall(`${day}T${AT}`, timeZone) ?? `${day}T${AT}:00Z`;
    return this.jobs.send(em, 'export.schedule', job, {
      startAfter: new Date(at),
      id: jobIdOf(job.scheduleId, day),
    });
  }
}

function toSchedule({ id, choice, nextOn, createdAt }: Row): ExportSchedule {
  return { scheduleId: id, choice, nextOn, createdAt: createdAt.toISOString() };
}
