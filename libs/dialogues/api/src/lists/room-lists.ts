import { Injectable } from '@nestjs/common';
import type { ListRule } from '@tweespraak/dialogues/domain';
import type { TenantContext, ThinTransaction } from '@tweespraak/platform/api';
import type { CoupleId, DialogueId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { inRoom } from '../asking';
import { choose } from '../gifts/requests';
import { OFFER } from '../gifts/requests.sql';
import { LISTS } from './list-rules';
import { setReady } from './lists.sql';
import { OwnListChecks } from './own-list-checks';

const IN_ORDER = `SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))`;
const HANDED_IN: readonly ListRule[] = Object.values(LISTS).map(({ listed }) => listed);
const RATED: readonly ListRule[] = Object.values(LISTS).map(({ rated }) => rated);

interface Place {
  readonly dialogueId: DialogueId;
  readonly coupleId: CoupleId;
}

/** What the live room and the lists have in common: a move and what it opens are one transaction, or neither happens. */
@Injectable()
export class RoomLists {
  constructor(private readonly checks: OwnListChecks) {}

  /**
   * Is the own list of whoever acts complete by this step's rule? Then it is handed in as well: ready in the room and ready
   * in the list are one thing. Only for a move from one's own account. @returns the fact that the domain asks for.
   */
  async isReady(ctx: TenantContext, tx: ThinTransaction, place: Place, rule: ListRule): Promise<boolean> {
    const asking = inRoom(tx);
    const own = { id: place.dialogueId, me: actorOf(ctx) };
    await asking.rows(IN_ORDER, [own.id]);
    if ((await this.checks.problems(ctx, asking, own, rule)).length) return false;
    const keys = [ctx.practiceId, own.id, place.coupleId, own.me];
    if (HANDED_IN.includes(rule)) await asking.rows(setReady('listed_at'), [...keys, true]);
    if (RATED.includes(rule)) await asking.rows(setReady('rated_at'), [...keys, true]);
    if (rule === 'requests') await asking.rows(OFFER, [ctx.practiceId, own.id, own.me]);
    return true;
  }

  /**
   * The choice of a gift was made in the room (option from 0). From the account of the one who gives alone: on a shared
   * phone the other's tap gives nothing, and the giver notes it later.
   */
  async chosen(
    ctx: TenantContext,
    tx: ThinTransaction,
    { dialogueId }: Place,
    option: number,
  ): Promise<void> {
    await choose(ctx, inRoom(tx), { id: dialogueId, me: actorOf(ctx) }, option + 1);
  }
}
