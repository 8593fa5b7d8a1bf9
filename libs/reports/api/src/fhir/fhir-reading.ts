import { Injectable } from '@nestjs/common';
import { HandedInRounds } from '@tweespraak/pillars/api';
import { type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import type { FhirResource } from '@tweespraak/reports/domain';
import { type CoupleId, DomainError, type PersonId } from '@tweespraak/shared/kernel';
import { type CoupleInFile, coupleResources, personResources } from './couple-resources';
import { COUPLES, MY_COUPLES } from './fhir.sql';

/** What is open of some couple or person now, and the versions of the instrument that it points to. */
export interface Reading {
  readonly resources: readonly FhirResource[];
  readonly versions: readonly string[];
}

/** Reads for a coach what their couples may see too; each couple is a transaction with its own line in the log. */
@Injectable()
export class FhirReading {
  constructor(
    private readonly db: TenantDb,
    private readonly rounds: HandedInRounds,
  ) {}

  async coupleIds(ctx: TenantContext): Promise<CoupleId[]> {
    const statement = { text: MY_COUPLES, values: [ctx.practiceId] };
    const rows = await this.db.query<{ id: CoupleId }>(ctx, 'fhir.list', {}, statement);
    return rows.map(({ id }) => id);
  }

  /** @throws DomainError 'not-found'. */
  couple(ctx: TenantContext, coupleId: CoupleId): Promise<Reading> {
    return this.db.run(ctx, 'fhir.export', async (tx) => {
      tx.about({ objectId: coupleId });
      const [couple] = await this.find(ctx, tx, [coupleId, null]);
      if (!couple) throw notFound();
      tx.about({ coupleId, objectId: null });
      return { resources: coupleResources(couple, ctx.timeZone), versions: versionsOf([couple]) };
    });
  }

  /** One partner's side of the open rounds, in every couple of theirs that is this coach's. @throws DomainError 'not-found'. */
  person(ctx: TenantContext, personId: PersonId): Promise<Reading> {
    return this.db.run(ctx, 'fhir.export', async (tx) => {
      tx.about({ objectId: personId });
      const couples = await this.find(ctx, tx, [null, personId]);
      if (!couples.length) throw notFound();
      tx.about({ objectId: null });
      tx.aboutEach(couples.map(({ id }) => ({ coupleId: id, subjectId: personId })));
      return { resources: personResources(couples, personId), versions: versionsOf(couples) };
    });
  }

  private async find(
    ctx: TenantContext,
    tx: TenantTransaction,
    which: readonly [CoupleId | null, PersonId | null],
  ): Promise<CoupleInFile[]> {
    const rows: Omit<CoupleInFile, 'rounds'>[] = await tx.em.query(COUPLES, [ctx.practiceId, ...which]);
    const couples: CoupleInFile[] = [];
    for (const row of rows)
      couples.push({ ...row, rounds: await this.rounds.open(ctx, tx, row.id as CoupleId) });
    return couples;
  }
}

const versionsOf = (couples: readonly CoupleInFile[]) =>
  couples.flatMap(({ rounds }) => rounds.map(({ a }) => a.instrumentVersion));
const notFound = () => new DomainError('not-found', 'This does not exist, or is not yours to see.');
