import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ProgrammeBody, ProgrammeList, ProgrammeView } from '@tweespraak/homework/contract';
import { builtInProgrammes } from '@tweespraak/homework/domain';
import { Idempotency, type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { actorOf } from '../actor';
import { mustBeSound, ownProgramme } from './programme-of';
import {
  ADD_PROGRAMME,
  ARCHIVE_PROGRAMME,
  CHANGE_PROGRAMME,
  LIST_PROGRAMMES,
  type ProgrammeRow,
} from './programmes.sql';

/** Programmes as templates: those that come with the product, and the practice's own. */
@Injectable()
export class ProgrammesService {
  constructor(
    private readonly db: TenantDb,
    private readonly idempotency: Idempotency,
  ) {}

  /** The shipped ones first; archived ones last. */
  list(ctx: TenantContext): Promise<ProgrammeList> {
    return this.db.run(ctx, 'programme.list', async ({ em }) => {
      const own: ProgrammeRow[] = await em.query(LIST_PROGRAMMES, [ctx.practiceId]);
      const shipped = builtInProgrammes.map((one) => toView({ ...one, archived: false }, false));
      return { programmes: [...shipped, ...own.map((row) => toView(row, true))] };
    });
  }

  /** @throws DomainError 'programme.broken' with pointers. */
  make(ctx: TenantContext, body: ProgrammeBody, key?: string): Promise<{ key: string }> {
    return this.db.run(ctx, 'programme.make', async (tx) => {
      const request = { route: 'POST /programmes', key, body };
      const made = await this.idempotency.once(ctx, tx, request, async () => {
        await mustBeSound(ctx, tx, body);
        const id = randomUUID();
        await tx.em.query(ADD_PROGRAMME, [ctx.practiceId, id, ...parts(body), actorOf(ctx), ctx.now]);
        return { key: id };
      });
      tx.about({ objectId: made.key });
      return made;
    });
  }

  /**
   * What runs keeps the steps that it started with.
   * @throws DomainError 'not-found', 'programme.built-in', 'programme.broken' with pointers.
   */
  change(ctx: TenantContext, key: string, body: ProgrammeBody): Promise<void> {
    return this.db.run(ctx, 'programme.change', async (tx) => {
      await ownProgramme(ctx, tx, key);
      await mustBeSound(ctx, tx, body);
      await tx.em.query(CHANGE_PROGRAMME, [ctx.practiceId, key, ...parts(body), ctx.now]);
      tx.about({ objectId: key });
    });
  }

  /** Out of the list of what can be started, or back. @throws DomainError 'not-found', 'programme.built-in'. */
  archive(ctx: TenantContext, key: string, archived: boolean): Promise<void> {
    return this.db.run(ctx, 'programme.archive', async (tx) => {
      await ownProgramme(ctx, tx, key);
      await tx.em.query(ARCHIVE_PROGRAMME, [ctx.practiceId, key, archived ? ctx.now : null]);
      tx.about({ objectId: key });
    });
  }
}

const parts = ({ title, summary, steps }: ProgrammeBody) =>
  [title, summary, steps].map((part) => JSON.stringify(part));

function toView({ key, title, summary, steps, archived }: ProgrammeRow, own: boolean): ProgrammeView {
  return { key, title, summary, steps: structuredClone(steps) as ProgrammeView['steps'], own, archived };
}
