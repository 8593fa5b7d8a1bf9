import { Injectable } from '@nestjs/common';
import type {
  AppointmentsQuery,
  CoachAgenda,
  NextAppointment,
  TodayAppointments,
} from '@tweespraak/agenda/contract';
import { DAY_MS, dayBefore } from '@tweespraak/agenda/domain';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { addDays, instantOnWall, localDateIn } from '@tweespraak/shared/kernel';
import { heldBetween, toCoachOccurrences } from '../agenda.mapper';
import { AGENDA, type AgendaRow } from '../agenda.sql';
import { coupleSeen } from '../couple-names';
import { refusal } from '../refusals';
import { isoOf } from '../stored';

/** A quarter, with some days of the months around it. */
const WIDEST_MS = 100 * DAY_MS;
/** How far a proposal, or the next appointment, is looked for. */
const AHEAD_MS = 800 * DAY_MS;

/** What a coach sees of the agenda: a range, today, and the next of a couple. */
@Injectable()
export class AgendaService {
  constructor(private readonly db: TenantDb) {}

  /** @throws DomainError 'appointment.empty-range', 'appointment.range-too-wide'. */
  async list(ctx: TenantContext, { from, until, couple }: AppointmentsQuery): Promise<CoachAgenda> {
    const [begin, end] = [Date.parse(from), Date.parse(until)];
    if (end <= begin) throw refusal('appointment.empty-range');
    if (end - begin > WIDEST_MS) throw refusal('appointment.range-too-wide');
    const rows = await this.query(ctx, 'agenda.read', begin, end, couple ?? null);
    return { timeZone: ctx.timeZone, occurrences: toCoachOccurrences(heldBetween(rows, begin, end)) };
  }

  /** Today on the wall, and whatever waits for a reply. */
  async today(ctx: TenantContext): Promise<TodayAppointments> {
    const [begin, end] = dayOf(ctx);
    const now = ctx.now.getTime();
    const rows = await this.query(ctx, 'agenda.today', begin, now + AHEAD_MS, null);
    const asked = rows.filter(({ answers }) => answers.some(({ state }) => state === 'proposed'));
    const waiting = toCoachOccurrences(heldBetween(asked, now, now + AHEAD_MS));
    return {
      timeZone: ctx.timeZone,
      today: toCoachOccurrences(heldBetween(rows, begin, end)),
      proposals: waiting.filter(({ answers: { a, b } }) => [a, b].some(({ state }) => state === 'proposed')),
    };
  }

  /** The first of a couple that has not ended. @throws DomainError 'not-found'. */
  next(ctx: TenantContext, coupleId: string): Promise<NextAppointment> {
    return this.db.run(ctx, 'agenda.next', async (tx) => {
      await coupleSeen(ctx, tx, coupleId);
      const now = ctx.now.getTime();
      const range = [ctx.practiceId, ctx.now, new Date(now + AHEAD_MS), coupleId];
      const rows: AgendaRow[] = await tx.em.query(AGENDA, range);
      const [first] = heldBetween(rows, now, now + AHEAD_MS);
      return { next: first ? toNext(ctx, first) : null };
    });
  }

  private query(ctx: TenantContext, act: string, from: number, until: number, couple: string | null) {
    const values = [ctx.practiceId, new Date(from), new Date(until), couple];
    const about = couple ? { coupleId: couple } : {};
    return this.db.query<AgendaRow>(ctx, act, about, { name: 'agenda', text: AGENDA, values });
  }
}

function toNext(
  { now, timeZone }: TenantContext,
  { row, ...one }: ReturnType<typeof heldBetween>[number],
): NextAppointment['next'] {
  const [today, before] = [localDateIn(now, timeZone), dayBefore(one.start, timeZone)];
  return {
    ...{ appointmentId: row.id, kind: row.kind, place: one.place },
    occurrence: isoOf(one.occurrence),
    startsAt: isoOf(one.start),
    endsAt: isoOf(one.end),
    localDate: localDateIn(new Date(one.start), timeZone),
    dayBefore: before < today ? today : before,
  };
}

/** From midnight to midnight on the wall: 23 or 25 hours when the clock changes. */
function dayOf({ now, timeZone }: TenantContext): readonly [number, number] {
  const today = localDateIn(now, timeZone);
  const midnight = (date: string) => Date.parse(instantOnWall(`${date}T00:00`, timeZone) ?? '');
  return [midnight(today), midnight(addDays(today, 1))];
}
