import { Injectable } from '@nestjs/common';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { type CoupleId, localDateIn } from '@tweespraak/shared/kernel';
import { notFound } from '../refusals';
import { CASELOAD } from './caseload.sql';
import { COUPLE_PILLARS } from './couple-pillars.sql';

/** What a coach reads: two statements, JSON by Postgres, sent on as it is. */
@Injectable()
export class CoachViewsService {
  constructor(private readonly db: TenantDb) {}

  /** Every couple of this coach, archived ones too. @returns JSON of the contract's Caseload. */
  async caseload(ctx: TenantContext): Promise<string> {
    const values = [localDateIn(ctx.now, ctx.timeZone), ctx.practiceId];
    const json = await this.db.json(ctx, 'caseload.read', {}, { name: 'caseload', text: CASELOAD, values });
    if (json === null) throw notFound();
    return json;
  }

  /** One couple over time. @returns JSON of the contract's CouplePillars. @throws DomainError 'not-found'. */
  async couple(ctx: TenantContext, coupleId: CoupleId): Promise<string> {
    const values = [localDateIn(ctx.now, ctx.timeZone), ctx.practiceId, coupleId];
    const statement = { name: 'couple-pillars', text: COUPLE_PILLARS, values };
    const json = await this.db.json(ctx, 'pillars.read', { coupleId }, statement);
    if (json === null) throw notFound();
    return json;
  }
}
