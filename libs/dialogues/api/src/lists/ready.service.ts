import { Injectable } from '@nestjs/common';
import { type TenantContext, TenantDb } from '@tweespraak/platform/api';
import { type DialogueId, DomainError } from '@tweespraak/shared/kernel';
import { calmly } from '../asking';
import { openSideOf, type PartnerSide } from '../partner-side';
import { stepOf } from '../room/locked-room';
import { refreshRoom } from '../room/room-news';
import { standOf } from './list';
import { listRefusal } from './list-refusals';
import { LIST_KEYS, type ListKey, LISTS } from './list-rules';
import { setReady } from './lists.sql';
import { OwnListChecks } from './own-list-checks';

type Part = 'listed' | 'rated';

/** "I am ready", each for oneself. When the second one is, both lists (or both opinions) open in the same moment, for good. */
@Injectable()
export class ReadyService {
  constructor(
    private readonly db: TenantDb,
    private readonly checks: OwnListChecks,
  ) {}

  /** @throws DomainError 'not-found', 'list.not-complete', 'list.open', 'list.handed-in', 'dialogue.<why>'. */
  setListed(ctx: TenantContext, id: DialogueId, ready: boolean): Promise<void> {
    return this.set(ctx, id, 'listed', ready);
  }

  /** @throws as `setListed`, and 'list.closed'. */
  setRated(ctx: TenantContext, id: DialogueId, ready: boolean): Promise<void> {
    return this.set(ctx, id, 'rated', ready);
  }

  private set(ctx: TenantContext, id: DialogueId, part: Part, ready: boolean): Promise<void> {
    return this.db.run(ctx, 'list.ready', async (tx) => {
      const asking = calmly(tx);
      const side = await openSideOf(ctx, tx, id, LIST_KEYS);
      const before = await standOf(ctx, asking, side);
      if (part === 'rated' && !before.open) throw listRefusal('list.closed');
      if (isOpen(before, part)) return refuseTakingBack(ready);
      if (!ready && isHandedIn(side, part)) throw listRefusal('list.handed-in');
      if (ready) await this.mustBeComplete(ctx, asking, side, part);
      await asking.rows(setReady(`${part}_at`), [ctx.practiceId, id, side.coupleId, side.me, ready]);
      if (!isOpen(await standOf(ctx, asking, side), part)) return; // not a sign to the other before both are
      const { text, values = [] } = refreshRoom(ctx.practiceId, id);
      await asking.rows(text, values);
    });
  }

  private async mustBeComplete(
    ctx: TenantContext,
    tx: ReturnType<typeof calmly>,
    side: PartnerSide,
    part: Part,
  ): Promise<void> {
    const problems = await this.checks.problems(ctx, tx, side, LISTS[side.type as ListKey][part]);
    if (!problems.length) return;
    throw new DomainError('list.not-complete', 'Your own list is not complete.', { problems });
  }
}

const isOpen = ({ open, rated }: { open: boolean; rated: boolean }, part: Part) =>
  part === 'listed' ? open : rated;

/** Ready again changes nothing; taking back what both have seen is too late. */
function refuseTakingBack(ready: boolean): void {
  if (!ready) throw listRefusal('list.open');
}

/** The room counts me as ready at that step: its ready is not taken back. */
function isHandedIn({ room, seat, type }: PartnerSide, part: Part): boolean {
  if (room?.phase !== 'active') return false;
  return room.ready.includes(seat) && stepOf(room).list === LISTS[type as ListKey][part];
}
