import { Injectable } from '@nestjs/common';
import type { MyGift } from '@tweespraak/dialogues/contract';
import { type TenantContext, TenantDb, Vault } from '@tweespraak/platform/api';
import type { CoupleId, LocalDate } from '@tweespraak/shared/kernel';
import { listRefusal } from '../lists/list-refusals';
import { notFound } from '../refusals';
import { todayOf } from '../today';
import { placeOfRequest } from './requests';
import { FIND_GIFT, MARK_GIVEN, MY_GIFTS } from './requests.sql';

interface GiftRow {
  readonly id: string;
  readonly coupleId: CoupleId;
  readonly mine: boolean;
  readonly sealed: Buffer;
  readonly until: LocalDate;
  readonly givenAt: Date | null;
}

/** Gifts on their way, both ways. What was not given is nowhere: no list, no count, for nobody. */
@Injectable()
export class GiftsService {
  constructor(
    private readonly db: TenantDb,
    private readonly vault: Vault,
  ) {}

  list(ctx: TenantContext): Promise<MyGift[]> {
    return this.db.run(ctx, 'gift.read', async (tx) => {
      tx.about({ subjectId: ctx.personId });
      const rows: GiftRow[] = await tx.em.query(MY_GIFTS, [ctx.practiceId, ctx.personId, todayOf(ctx)]);
      const gifts: MyGift[] = [];
      for (const { id, coupleId, mine, sealed, until, givenAt } of rows) {
        const text = await this.vault.open(tx, placeOfRequest(coupleId, id), sealed);
        gifts.push({ id, mine, text, until, givenAt: givenAt?.toISOString() ?? null });
      }
      return gifts;
    });
  }

  /** By the one who gives alone. @throws DomainError 'not-found', 'gift.not-yours'. */
  mark(ctx: TenantContext, giftId: string, given: boolean): Promise<void> {
    return this.db.run(ctx, 'gift.mark', async (tx) => {
      tx.about({ objectId: giftId });
      const values = [ctx.practiceId, giftId, ctx.personId];
      const [gift]: Pick<GiftRow, 'coupleId' | 'mine'>[] = await tx.em.query(FIND_GIFT, [
        ...values,
        todayOf(ctx),
      ]);
      if (!gift) throw notFound();
      tx.about({ coupleId: gift.coupleId, subjectId: ctx.personId });
      if (!gift.mine) throw listRefusal('gift.not-yours');
      await tx.em.query(MARK_GIVEN, [...values, given]);
    });
  }
}
