import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  InstrumentDetail,
  InstrumentList,
  SavedInstrument,
  SaveInstrumentBody,
} from '@tweespraak/instruments/contract';
import { checkInstrument } from '@tweespraak/instruments/domain';
import { Idempotency, type TenantContext, TenantDb, type TenantTransaction } from '@tweespraak/platform/api';
import { actorOf, todayOf } from '../actor';
import { notFound, refusalAt } from '../refusals';
import {
  ADD_INSTRUMENT,
  ADD_VERSION,
  ARCHIVE,
  HOLD_INSTRUMENT,
  type InstrumentRow,
  LIST_INSTRUMENTS,
  ONE_INSTRUMENT,
  type VersionRow,
  VERSIONS,
} from './catalogue.sql';
import { toCard, toDetail } from './instrument.mapper';

/** The questionnaires of a practice. A version that was saved never changes: a next one is added. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
  ) {}

  /** Newest first, archived ones among them. */
  list(ctx: TenantContext): Promise<InstrumentList> {
    return this.db.run(ctx, 'instruments.list', async ({ em }) => {
      const rows: InstrumentRow[] = await em.query(LIST_INSTRUMENTS, [ctx.practiceId]);
      return { instruments: rows.map((row) => toCard(row, todayOf(ctx))) };
    });
  }

  /** @throws DomainError 'not-found'. */
  read(ctx: TenantContext, id: string): Promise<InstrumentDetail> {
    return this.db.run(ctx, 'instrument.read', async (tx) => {
      const row = await instrumentOf(ctx, tx, id);
      const versions: VersionRow[] = await tx.em.query(VERSIONS, [ctx.practiceId, id]);
      return toDetail(row, versions, todayOf(ctx));
    });
  }

  /** Keeps what a preview showed, as version 1, without a licence. @throws DomainError 'instrument.broken'. */
  add(ctx: TenantContext, body: SaveInstrumentBody, key?: string): Promise<SavedInstrument> {
    mustHold(body);
    return this.db.run(ctx, 'instrument.import', (tx) =>
      this.idempotency.once(ctx, tx, { route: 'POST /instruments', key, body }, async () => {
        const id = randomUUID();
        tx.about({ objectId: id });
        await tx.em.query(ADD_INSTRUMENT, [ctx.practiceId, id, actorOf(ctx)]);
        return addVersion(ctx, tx, { id, version: 1 }, body);
      }),
    );
  }

  /** Keeps it as the next version; rounds that were given keep theirs. @throws DomainError 'not-found', 'instrument.broken'. */
  addVersion(
    ctx: TenantContext,
    id: string,
    body: SaveInstrumentBody,
    key?: string,
  ): Promise<SavedInstrument> {
    mustHold(body);
    return this.db.run(ctx, 'instrument.import', (tx) =>
      this.idempotency.once(ctx, tx, { route: `POST /instruments/${id}/versions`, key, body }, async () => {
        await tx.em.query(HOLD_INSTRUMENT, [ctx.practiceId, id]);
        const { version } = await instrumentOf(ctx, tx, id);
        return addVersion(ctx, tx, { id, version: version + 1 }, body);
      }),
    );
  }

  /** Out of what can be given, or back in it. What was given stays. @throws DomainError 'not-found'. */
  archive(ctx: TenantContext, id: string, archived: boolean): Promise<void> {
    return this.db.run(ctx, 'instrument.archive', async (tx) => {
      await instrumentOf(ctx, tx, id);
      await tx.em.query(ARCHIVE, [ctx.practiceId, id, archived, ctx.now]);
    });
  }
}

/** One of the practice's. @throws DomainError 'not-found'. */
export async function instrumentOf(
  ctx: TenantContext,
  tx: TenantTransaction,
  id: string,
): Promise<InstrumentRow> {
  tx.about({ objectId: id });
  const [row]: InstrumentRow[] = await tx.em.query(ONE_INSTRUMENT, [ctx.practiceId, id]);
  if (!row) throw notFound();
  return row;
}

async function addVersion(
  ctx: TenantContext,
  { em }: TenantTransaction,
  saved: SavedInstrument,
  { source, definition }: SaveInstrumentBody,
): Promise<SavedInstrument> {
  const { id, version } = saved;
  await em.query(ADD_VERSION, [
    ...[ctx.practiceId, id, version, source, JSON.stringify(definition), actorOf(ctx)],
  ]);
  return saved;
}

function mustHold({ definition }: SaveInstrumentBody): void {
  const problems = checkInstrument(definition);
  if (problems.length) throw refusalAt('instrument.broken', problems, '/definition');
}
