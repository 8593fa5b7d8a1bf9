import { Injectable } from '@nestjs/common';
import type { Dossier, DossierBody } from '@tweespraak/couples/contract';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { type CoupleId, DomainError } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { DossierRow } from './dossier.entity';
import { versionIn } from './version-tag';

/** The coach's own notes on a couple; row security keeps them from everybody else. */
@Injectable()
export class DossiersService {
  constructor(private readonly db: TenantDb) {}

  /** @throws DomainError 'not-found'. */
  read(ctx: TenantContext, coupleId: CoupleId): Promise<Dossier> {
    return this.db.run(ctx, 'dossier.read', async (tx) => {
      tx.about({ coupleId });
      return toDossier(await rowOf(ctx, tx, coupleId));
    });
  }

  /**
   * Replaces the dossier when it is still at the version that `ifMatch` names: two coaches never overwrite each other.
   * @throws DomainError 'not-found', 'precondition-required' without `ifMatch`, 'changed-meanwhile' for another version.
   */
  write(
    ctx: TenantContext,
    coupleId: CoupleId,
    ifMatch: string | undefined,
    body: DossierBody,
  ): Promise<Dossier> {
    return this.db.run(ctx, 'dossier.change', async (tx) => {
      tx.about({ coupleId });
      const current = await rowOf(ctx, tx, coupleId);
      const version = versionIn(ifMatch);
      const next = { ...body, version: version + 1, updatedAt: ctx.now, updatedBy: actorOf(ctx) };
      const mine = { practiceId: ctx.practiceId, coupleId, version };
      const { affected } = await tx.em.update(DossierRow, mine, next);
      if (!affected) throw new DomainError('changed-meanwhile', 'The dossier was changed meanwhile.');
      return toDossier({ ...current, ...next });
    });
  }
}

async function rowOf(ctx: TenantContext, tx: TenantTransaction, coupleId: CoupleId): Promise<DossierRow> {
  const row = await tx.em.findOneBy(DossierRow, { practiceId: ctx.practiceId, coupleId });
  if (!row) throw new DomainError('not-found', 'No such couple.');
  return row;
}

function toDossier(row: DossierRow): Dossier {
  const { togetherSince, note, version, updatedAt } = row;
  return { togetherSince, note, version, updatedAt: updatedAt.toISOString() };
}
