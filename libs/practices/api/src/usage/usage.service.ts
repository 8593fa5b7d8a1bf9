import { Injectable } from '@nestjs/common';
import { TenantDb, type TenantContext } from '@tweespraak/platform/api';
import type { Usage, UsageMonth } from '@tweespraak/practices/contract';
import { notFound } from '../not-found';
import { USAGE_MONTHS, USAGE_NOW } from './usage.sql';

/** How much a practice uses: numbers for the whole of it, never for a person. */
@Injectable()
export class PracticeUsage {
  constructor(private readonly tenantDb: TenantDb) {}

  read(ctx: TenantContext): Promise<Usage> {
    return this.tenantDb.run(ctx, 'usage.read', async ({ em, asSystem }) => {
      const [now]: Omit<Usage, 'months'>[] = await em.query(USAGE_NOW, [ctx.practiceId]);
      if (!now) throw notFound();
      const values = [ctx.practiceId, now.timeZone, ctx.now];
      return { ...now, months: await asSystem<UsageMonth>({ text: USAGE_MONTHS, values }) };
    });
  }
}
