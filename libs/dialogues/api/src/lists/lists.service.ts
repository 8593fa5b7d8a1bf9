import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type {
  DialogueList,
  MarkBody,
  NewSentence,
  NewSentenceBody,
  SentenceChanges,
} from '@tweespraak/dialogues/contract';
import { type TenantContext, TenantDb, type TenantTransaction, Vault } from '@tweespraak/platform/api';
import type { DialogueId } from '@tweespraak/shared/kernel';
import { calmly } from '../asking';
import { openSideOf, type PartnerSide, sideOf } from '../partner-side';
import { notFound } from '../refusals';
import { openRows, placeOfSentence, rowsOf, type Stand, standOf } from './list';
import { listRefusal } from './list-refusals';
import { LIST_KEYS, type ListKey, LISTS } from './list-rules';
import { ADD_SENTENCE, CHANGE_SENTENCE, MARK, REMOVE_SENTENCE } from './lists.sql';

const FULL = 30;

/** Own sentences: nobody else's until both are ready, then open to both at once and changed by nobody. */
@Injectable()
export class ListsService {
  constructor(
    private readonly db: TenantDb,
    private readonly vault: Vault,
  ) {}

  /** @throws DomainError 'not-found'. */
  read(ctx: TenantContext, id: DialogueId): Promise<DialogueList> {
    return this.db.run(ctx, 'list.read', async (tx) => {
      const side = await sideOf(ctx, tx, id, LIST_KEYS);
      const stand = await standOf(ctx, calmly(tx), side);
      const rows = await rowsOf(ctx, calmly(tx), side);
      const shown = rows.filter(({ mine }) => mine || stand.open); // the other may be ready since we asked
      return { sentences: await openRows(this.vault, calmly(tx), shown), ...stand };
    });
  }

  /** @throws DomainError 'not-found', 'list.open', 'list.ready', 'list.box', 'list.full', 'dialogue.<why>'. */
  add(ctx: TenantContext, id: DialogueId, body: NewSentenceBody): Promise<NewSentence> {
    return this.db.run(ctx, 'list.write', async (tx) => {
      const side = await this.writing(ctx, tx, id);
      if (!LISTS[side.type as ListKey].boxes.includes(body.box)) throw listRefusal('list.box');
      const mine = (await rowsOf(ctx, calmly(tx), side)).filter((row) => row.mine);
      if (mine.length >= FULL) throw listRefusal('list.full');
      const sentenceId = randomUUID();
      const sealed = await this.vault.seal(tx, placeOfSentence(side.me, sentenceId), body.text);
      const place = [ctx.practiceId, id, side.coupleId, side.me];
      await tx.em.query(ADD_SENTENCE, [...place, sentenceId, body.box, sealed, body.weight]);
      return { id: sentenceId };
    });
  }

  /** @throws as `add`. */
  change(ctx: TenantContext, id: DialogueId, sentenceId: string, changes: SentenceChanges): Promise<void> {
    return this.db.run(ctx, 'list.write', async (tx) => {
      const side = await this.writing(ctx, tx, id);
      const { text, weight } = changes;
      const place = placeOfSentence(side.me, sentenceId);
      const sealed = text === undefined ? null : await this.vault.seal(tx, place, text);
      const values = [ctx.practiceId, id, sentenceId, sealed, weight ?? null, weight !== undefined];
      await changeOne(tx, CHANGE_SENTENCE, values);
    });
  }

  /** @throws as `add`. */
  remove(ctx: TenantContext, id: DialogueId, sentenceId: string): Promise<void> {
    return this.db.run(ctx, 'list.write', async (tx) => {
      await this.writing(ctx, tx, id);
      await changeOne(tx, REMOVE_SENTENCE, [ctx.practiceId, id, sentenceId]);
    });
  }

  /**
   * What I think of a sentence, mine or the other's: for myself until both have rated.
   * @throws DomainError 'not-found', 'list.closed', 'list.open', 'list.ready', 'list.same-as', 'dialogue.<why>'.
   */
  mark(ctx: TenantContext, id: DialogueId, sentenceId: string, mark: MarkBody): Promise<void> {
    return this.db.run(ctx, 'list.mark', async (tx) => {
      const side = await openSideOf(ctx, tx, id, LIST_KEYS);
      mustBeMarking(await standOf(ctx, calmly(tx), side));
      const rows = await rowsOf(ctx, calmly(tx), side);
      if (!rows.some((row) => row.id === sentenceId)) throw notFound();
      const isOwn = rows.some((row) => row.mine && row.id === mark.sameAs);
      if (mark.sameAs !== null && !isOwn) throw listRefusal('list.same-as');
      const values = [mark.sameAs, mark.agreed, mark.importance, mark.top, mark.hard];
      await tx.em.query(MARK, [ctx.practiceId, id, side.coupleId, sentenceId, side.me, ...values]);
    });
  }

  private async writing(ctx: TenantContext, tx: TenantTransaction, id: DialogueId): Promise<PartnerSide> {
    const side = await openSideOf(ctx, tx, id, LIST_KEYS);
    const { open, iAmReady } = await standOf(ctx, calmly(tx), side);
    if (open) throw listRefusal('list.open');
    if (iAmReady) throw listRefusal('list.ready');
    return side;
  }
}

function mustBeMarking({ open, rated, iHaveRated }: Stand): void {
  if (!open) throw listRefusal('list.closed');
  if (rated) throw listRefusal('list.open');
  if (iHaveRated) throw listRefusal('list.ready');
}

async function changeOne(
  tx: TenantTransaction,
  statement: string,
  values: readonly unknown[],
): Promise<void> {
  const [, touched]: [unknown, number] = await tx.em.query(statement, [...values]);
  if (!touched) throw notFound();
}
