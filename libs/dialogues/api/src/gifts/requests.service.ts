import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RoomRequest, SmallRequest } from '@tweespraak/dialogues/contract';
import { checkRequests } from '@tweespraak/dialogues/domain';
import { type TenantContext, TenantDb, type TenantTransaction, Vault } from '@tweespraak/platform/api';
import { type DialogueId, DomainError } from '@tweespraak/shared/kernel';
import { calmly } from '../asking';
import { listRefusal } from '../lists/list-refusals';
import { openSideOf, type PartnerSide, sideOf } from '../partner-side';
import { notFound } from '../refusals';
import { stepOf } from '../room/locked-room';
import { choose, type OpenRequest, openRequests, placeOfRequest } from './requests';
import { ADD_REQUEST, REMOVE_REQUEST } from './requests.sql';

const C4 = ['behaviour-request'] as const;

/** The three small requests of a behaviour request dialogue, and the one that is given. For the two alone. */
@Injectable()
export class RequestsService {
  constructor(
    private readonly db: TenantDb,
    private readonly vault: Vault,
  ) {}

  /** Mine at once; the other's when they are offered. @throws DomainError 'not-found'. */
  read(ctx: TenantContext, id: DialogueId): Promise<RoomRequest[]> {
    return this.db.run(ctx, 'request.read', async (tx) => {
      await sideOf(ctx, tx, id, C4);
      return openRequests(ctx, calmly(tx), this.vault, id);
    });
  }

  /**
   * Writes the three, while the room stands at that step. What did not change stays as the other knows it.
   * @throws DomainError 'not-found', 'request.not-now', 'request.not-clear' (details.rules, by place), 'dialogue.<why>'.
   */
  write(ctx: TenantContext, id: DialogueId, requests: readonly SmallRequest[]): Promise<void> {
    return this.db.run(ctx, 'request.write', async (tx) => {
      const side = await openSideOf(ctx, tx, id, C4);
      if (!isWriting(side)) throw listRefusal('request.not-now');
      const rules = checkRequests(requests);
      if (rules.some((broken) => broken.length > 0)) {
        throw new DomainError('request.not-clear', 'A request is not clear yet.', { rules });
      }
      const before = await openRequests(ctx, calmly(tx), this.vault, id);
      for (const [index, request] of requests.entries()) {
        const old = before.find(({ position }) => position === index + 1);
        if (!isSame(old, request)) await this.replace(ctx, tx, side, index + 1, request);
      }
    });
  }

  /**
   * Chooses one as a gift: the one who was asked, freely, when the room stands at the choice (or just made it elsewhere).
   * @throws DomainError 'not-found', 'gift.not-now', 'dialogue.<why>'.
   */
  choose(ctx: TenantContext, id: DialogueId, requestId: string): Promise<void> {
    return this.db.run(ctx, 'gift.choose', async (tx) => {
      const side = await openSideOf(ctx, tx, id, C4);
      const requests = await openRequests(ctx, calmly(tx), this.vault, id);
      const chosen = requests.find((one) => one.id === requestId);
      if (!chosen) throw notFound();
      if (chosen.personId === side.me || !isChoosing(side, chosen.position))
        throw listRefusal('gift.not-now');
      await choose(ctx, calmly(tx), side, chosen.position);
    });
  }

  private async replace(
    ctx: TenantContext,
    tx: TenantTransaction,
    side: PartnerSide,
    position: number,
    { text, days }: SmallRequest,
  ): Promise<void> {
    const requestId = randomUUID();
    const sealed = await this.vault.seal(tx, placeOfRequest(side.coupleId, requestId), text);
    const place = [ctx.practiceId, side.id];
    await tx.em.query(REMOVE_REQUEST, [...place, position]);
    const whose = [side.coupleId, side.me, side.other];
    await tx.em.query(ADD_REQUEST, [...place, ...whose, requestId, position, sealed, days]);
  }
}

const isSame = (old: OpenRequest | undefined, { text, days }: SmallRequest) =>
  old?.text === text && old.days === days;

/** The room waits for what this partner writes. */
function isWriting({ room, seat }: PartnerSide): boolean {
  return room?.phase === 'active' && room.sender === seat && stepOf(room).list === 'requests';
}

/** The room waits for the choice, or was told this very one from the phone of the other. */
function isChoosing({ room, seat }: PartnerSide, position: number): boolean {
  if (room?.phase !== 'active' || room.sender === seat) return false;
  return stepOf(room).pattern === 'pick' || room.chosen === position - 1;
}
