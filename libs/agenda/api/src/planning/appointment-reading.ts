import { Injectable } from '@nestjs/common';
import type { AppointmentKind } from '@tweespraak/agenda/contract';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';
import { heldBetween } from '../agenda.mapper';
import { AGENDA, type AgendaRow } from '../agenda.sql';

/** An appointment as both partners know it. */
export interface CoupleMeeting {
  readonly kind: AppointmentKind;
  readonly startsAt: Date;
  readonly endsAt: Date;
}

/** For other domains: what a couple and its coach have planned and held, within a transaction of theirs. */
@Injectable()
export class AppointmentReading {
  /** In order; nothing that was cancelled, and nothing of a couple that was put away. */
  async between(
    { practiceId }: TenantContext,
    { em }: TenantTransaction,
    coupleId: CoupleId,
    [from, until]: readonly [Date, Date],
  ): Promise<CoupleMeeting[]> {
    const rows: AgendaRow[] = await em.query(AGENDA, [practiceId, from, until, coupleId]);
    return heldBetween(rows, from.getTime(), until.getTime()).map(({ row, start, end }) => ({
      kind: row.kind,
      startsAt: new Date(start),
      endsAt: new Date(end),
    }));
  }
}
