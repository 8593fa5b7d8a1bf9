import type { Conflict } from '@tweespraak/agenda/contract';
import { type Appointment, occurrencesOf, overlapsOf } from '@tweespraak/agenda/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { heldBetween } from '../agenda.mapper';
import { AGENDA, type AgendaRow } from '../agenda.sql';
import { actorOf } from '../couple-names';
import { isoOf } from '../stored';

/** More are not read by anybody. */
const AT_MOST = 10;

/**
 * What of the coach's own agenda these appointments overlap, from now on. `except`: rows that are about to change and so
 * are no conflict.
 */
export async function conflictsOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  planned: readonly Appointment[],
  except: readonly string[],
): Promise<Conflict[]> {
  const now = ctx.now.getTime();
  const mine = planned.flatMap((one) => occurrencesOf(one)).filter(({ end }) => end > now);
  if (!mine.length) return [];
  const from = Math.min(...mine.map(({ start }) => start));
  const until = Math.max(...mine.map(({ end }) => end));
  const range = [ctx.practiceId, new Date(from), new Date(until), null];
  const rows: AgendaRow[] = await tx.em.query(AGENDA, range);
  const own = rows.filter(({ id, coachId }) => coachId === actorOf(ctx) && !except.includes(id));
  const others = heldBetween(own, from, until);
  return overlapsOf<(typeof mine)[number] | (typeof others)[number]>(mine, others)
    .slice(0, AT_MOST)
    .flatMap(({ mine: one, other }) => ('row' in other ? [toConflict(one.start, other)] : []));
}

function toConflict(
  withStart: number,
  { row, start, end }: ReturnType<typeof heldBetween>[number],
): Conflict {
  return {
    appointmentId: row.id,
    coupleId: row.coupleId,
    names: { a: row.a, b: row.b },
    startsAt: isoOf(start),
    endsAt: isoOf(end),
    withStartsAt: isoOf(withStart),
  };
}
