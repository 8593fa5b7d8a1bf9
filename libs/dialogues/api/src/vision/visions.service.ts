import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { MyVision } from '@tweespraak/dialogues/contract';
import { PILLARS, sharedList, visionReviewOn } from '@tweespraak/dialogues/domain';
import { type TenantContext, TenantDb, type TenantTransaction, Vault } from '@tweespraak/platform/api';
import { type CoupleId, type DialogueId, localDateIn } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { calmly } from '../asking';
import { rowsOf, standOf, textOf } from '../lists/list';
import { listRefusal } from '../lists/list-refusals';
import { openSideOf, type PartnerSide, sideOf } from '../partner-side';
import { notFound } from '../refusals';
import { toOpenLists } from './open-lists';
import { openSentences, placeInVision } from './vision-sentences';
import {
  ADD_SENTENCE,
  LATEST,
  MAKE_VISION,
  SIGN,
  TIE,
  VERSIONS_IN_ORDER,
  VISION,
  VISION_OF_DIALOGUE,
  type VisionRow,
} from './visions.sql';

const C6 = ['relationship-vision'] as const;

/** The shared vision: what both meant, in versions. Each signs alone; that the other did shows only when both have. */
@Injectable()
export class VisionsService {
  constructor(
    private readonly db: TenantDb,
    private readonly vault: Vault,
  ) {}

  /** The latest version, null when there is none. */
  read(ctx: TenantContext): Promise<MyVision | null> {
    return this.db.run(ctx, 'vision.read', async (tx) => {
      tx.about({ subjectId: ctx.personId });
      const [row]: VisionRow[] = await tx.em.query(LATEST, [ctx.practiceId, ctx.personId]);
      return row ? this.view(ctx, tx, row) : null;
    });
  }

  /**
   * Makes the shared list once both have rated; a second time it is the same.
   * @throws DomainError 'not-found', 'vision.not-yet', 'vision.nothing-shared', 'dialogue.<why>'.
   */
  make(ctx: TenantContext, id: DialogueId): Promise<MyVision> {
    return this.db.run(ctx, 'vision.make', async (tx) => {
      const { me } = await sideOf(ctx, tx, id, C6);
      const find = () => tx.em.query<VisionRow[]>(VISION_OF_DIALOGUE, [ctx.practiceId, me, id]);
      const [before] = await find();
      if (before) return this.view(ctx, tx, before);
      const side = await openSideOf(ctx, tx, id, C6);
      const [made] = await find(); // by the other, while we waited
      if (!made) await this.merge(ctx, tx, side);
      const [row] = made ? [made] : await find();
      if (!row) throw notFound();
      return this.view(ctx, tx, row);
    });
  }

  /** Ties a sentence to a pillar, or unties it. @throws DomainError 'not-found', 'vision.signed', 'vision.pillar'. */
  tie(ctx: TenantContext, visionId: string, position: number, pillar: string | null): Promise<void> {
    return this.db.run(ctx, 'vision.tie', async (tx) => {
      const row = await this.find(ctx, tx, visionId);
      if (row.signedAt) throw listRefusal('vision.signed');
      if (pillar !== null && !PILLARS.some((one) => one === pillar)) throw listRefusal('vision.pillar');
      const values = [ctx.practiceId, visionId, position, pillar];
      const [, tied]: [unknown, number] = await tx.em.query(TIE, values);
      if (!tied) throw notFound();
    });
  }

  /** Signs for oneself alone. @throws DomainError 'not-found'. */
  sign(ctx: TenantContext, visionId: string): Promise<void> {
    return this.db.run(ctx, 'vision.sign', async (tx) => {
      const { coupleId } = await this.find(ctx, tx, visionId);
      await tx.em.query(SIGN, [ctx.practiceId, visionId, coupleId, ctx.personId]);
    });
  }

  private async find(ctx: TenantContext, tx: TenantTransaction, visionId: string): Promise<VisionRow> {
    tx.about({ objectId: visionId });
    const [row]: VisionRow[] = await tx.em.query(VISION, [ctx.practiceId, actorOf(ctx), visionId]);
    if (!row) throw notFound();
    tx.about({ coupleId: row.coupleId, subjectId: ctx.personId });
    return row;
  }

  /** The domain joins the lists by what each marked; sentences that stand alone stay with their writer. */
  private async merge(ctx: TenantContext, tx: TenantTransaction, side: PartnerSide): Promise<void> {
    const asking = calmly(tx);
    if (!(await standOf(ctx, asking, side)).rated) throw listRefusal('vision.not-yet');
    const rows = await rowsOf(ctx, asking, side);
    const shown = sharedList(toOpenLists(rows, side.seat)).flatMap(
      ({ ids }) => rows.find(({ id }) => id === ids[0]) ?? [],
    );
    if (!shown.length) throw listRefusal('vision.nothing-shared');
    const visionId = randomUUID();
    await tx.em.query(VERSIONS_IN_ORDER, [side.coupleId]);
    await tx.em.query(MAKE_VISION, [ctx.practiceId, visionId, side.id, side.coupleId]);
    for (const [position, row] of shown.entries()) {
      const text = await textOf(this.vault, asking, row);
      const sealed = await this.vault.seal(tx, placeInVision(side.coupleId, visionId, position), text);
      await tx.em.query(ADD_SENTENCE, [ctx.practiceId, visionId, side.coupleId, position, sealed]);
    }
  }

  private async view(ctx: TenantContext, tx: TenantTransaction, row: VisionRow): Promise<MyVision> {
    const { id, dialogueId, version, iSigned, signedAt, madeAt } = row;
    const coupleId = row.coupleId as CoupleId;
    tx.about({ coupleId, objectId: id });
    const reviewOn = visionReviewOn(localDateIn(signedAt ?? madeAt, ctx.timeZone));
    const sentences = await openSentences(ctx, tx, this.vault, { coupleId, visionId: id });
    return { id, dialogueId, version, iSigned, signed: signedAt !== null, reviewOn, sentences };
  }
}
