import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { DayBody, DialogueDay } from '@tweespraak/dialogues/contract';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { type DialogueId, localDateIn } from '@tweespraak/shared/kernel';
import { listRefusal } from '../lists/list-refusals';
import { FlagEnding } from '../room/flag-ending';
import { openSideOf, type PartnerSide, sideOf } from '../partner-side';
import { notFound } from '../refusals';
import { todayOf } from '../today';
import { DAY_KEYS, EVENINGS, KINDS_OF_DAYS } from './day-rules';
import { CLEAR_EVENING, DAYS, REMOVE_DAY, WRITE_DAY } from './days.sql';

/** Days of a practice at home. There is what was done; what was not is nowhere, and nobody counts it. */
@Injectable()
export class DaysService {
  constructor(
    private readonly db: TenantDb,
    private readonly flagEnding: FlagEnding,
  ) {}

  /** Mine, and what the other shared. @throws DomainError 'not-found'. */
  async read(ctx: TenantContext, id: DialogueId): Promise<DialogueDay[]> {
    await this.flagEnding.before(ctx, id);
    return this.db.run(ctx, 'day.read', async (tx) => {
      const side = await sideOf(ctx, tx, id, DAY_KEYS);
      return tx.em.query(DAYS, [ctx.practiceId, id, side.me]);
    });
  }

  /** @throws DomainError 'not-found', 'day.kind', 'day.outside', 'day.private', 'dialogue.ended' and others. */
  async write(ctx: TenantContext, id: DialogueId, body: DayBody): Promise<void> {
    await this.flagEnding.before(ctx, id);
    return this.db.run(ctx, 'day.write', async (tx) => {
      const side = await openSideOf(ctx, tx, id, DAY_KEYS);
      mustFit(ctx, side, body);
      const { onDay, kind, smile, shared } = body;
      if (EVENINGS.includes(kind)) {
        const others = EVENINGS.filter((one) => one !== kind);
        await tx.em.query(CLEAR_EVENING, [ctx.practiceId, id, side.me, onDay, others]);
      }
      const place = [ctx.practiceId, id, side.coupleId, side.me];
      await tx.em.query(WRITE_DAY, [...place, randomUUID(), onDay, kind, smile, shared]);
    });
  }

  /** Takes an own entry away. @throws DomainError 'not-found', 'dialogue.ended' and others. */
  async remove(ctx: TenantContext, id: DialogueId, dayId: string): Promise<void> {
    await this.flagEnding.before(ctx, id);
    return this.db.run(ctx, 'day.remove', async (tx) => {
      const side = await openSideOf(ctx, tx, id, DAY_KEYS);
      const [, removed]: [unknown, number] = await tx.em.query(REMOVE_DAY, [
        ctx.practiceId,
        id,
        side.me,
        dayId,
      ]);
      if (!removed) throw notFound();
    });
  }
}

function mustFit(
  ctx: TenantContext,
  { type, createdAt }: PartnerSide,
  { onDay, kind, shared }: DayBody,
): void {
  if (!KINDS_OF_DAYS[type]?.includes(kind)) throw listRefusal('day.kind');
  const first = localDateIn(createdAt, ctx.timeZone);
  if (onDay > todayOf(ctx) || onDay < first) throw listRefusal('day.outside');
  if (shared && EVENINGS.includes(kind)) throw listRefusal('day.private');
}
