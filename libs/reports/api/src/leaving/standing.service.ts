import { Injectable } from '@nestjs/common';
import { TenantDb, type TenantContext } from '@tweespraak/platform/api';
import type { ImportCard, Leaving } from '@tweespraak/reports/contract';
import { IS_EMPTY, LATEST_EXPORT, LATEST_IMPORT } from './standing.sql';

/** Where a practice stands with leaving and coming in. */
@Injectable()
export class LeavingStanding {
  constructor(private readonly db: TenantDb) {}

  read(ctx: TenantContext): Promise<Leaving> {
    return this.db.run(ctx, 'leaving.read', async ({ em }) => {
      const [empty]: { isEmpty: boolean }[] = await em.query(IS_EMPTY);
      const [latest]: { exportId: string }[] = await em.query(LATEST_EXPORT, [ctx.personId]);
      const [card]: ImportCard[] = await em.query(LATEST_IMPORT);
      return {
        isEmpty: empty?.isEmpty ?? false,
        exportId: latest?.exportId ?? null,
        import: card ?? null,
      };
    });
  }
}
