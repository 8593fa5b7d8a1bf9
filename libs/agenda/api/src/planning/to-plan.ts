import type { ChangeAppointmentBody, PlanAppointmentBody } from '@tweespraak/agenda/contract';
import type { Edit, Plan } from '@tweespraak/agenda/domain';
import type { TenantContext } from '@tweespraak/platform/api';

/** What the wire says, as the domain plans it: in the practice's zone unless another is named. */
export function toPlan(ctx: TenantContext, body: PlanAppointmentBody): Plan {
  const { startsAt, minutes, place, placeLine, rrule, timeZone = ctx.timeZone } = body;
  return { start: Date.parse(startsAt), minutes, place, placeLine, rrule, timeZone };
}

export function toEdit({ startsAt, occurrence, ...edit }: ChangeAppointmentBody): Edit {
  const start = startsAt === undefined ? undefined : Date.parse(startsAt);
  return { ...edit, occurrence: Date.parse(occurrence), start };
}
