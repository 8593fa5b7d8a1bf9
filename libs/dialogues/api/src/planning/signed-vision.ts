import { Injectable } from '@nestjs/common';
import type { CoupleDialogues } from '@tweespraak/dialogues/contract';
import { visionReviewOn } from '@tweespraak/dialogues/domain';
import { type TenantContext, type TenantTransaction, Vault } from '@tweespraak/platform/api';
import { type CoupleId, localDateIn } from '@tweespraak/shared/kernel';
import { placeInVision } from '../vision/vision-sentences';

/** The newest vision that both signed; one under way is for the two alone. Parameters: practice, couple. */
const SENTENCES = `
  SELECT v.id, v.version, v.signed_at, s.position, s.pillar, s.sealed
  FROM (SELECT * FROM visions WHERE practice_id = $1 AND couple_id = $2 AND signed_at IS NOT NULL
    ORDER BY version DESC LIMIT 1) v
  JOIN vision_sentences s ON s.practice_id = v.practice_id AND s.vision_id = v.id
  ORDER BY s.position`;

interface SentenceRow {
  readonly id: string;
  readonly version: number;
  readonly signed_at: Date;
  readonly position: number;
  readonly pillar: string | null;
  readonly sealed: Buffer;
}

/** The vision of a couple as their coach may read it: what both put their name to. */
@Injectable()
export class SignedVision {
  constructor(private readonly vault: Vault) {}

  async of(
    ctx: TenantContext,
    tx: TenantTransaction,
    coupleId: CoupleId,
  ): Promise<CoupleDialogues['vision']> {
    const rows: SentenceRow[] = await tx.em.query(SENTENCES, [ctx.practiceId, coupleId]);
    const [first] = rows;
    if (!first) return null;
    const sentences = [];
    for (const { id, position, pillar, sealed } of rows) {
      const place = placeInVision(coupleId, id, position);
      sentences.push({ pillar, text: await this.vault.open(tx, place, sealed) });
    }
    const { version, signed_at } = first;
    const reviewOn = visionReviewOn(localDateIn(signed_at, ctx.timeZone));
    return { version, signedAt: signed_at.toISOString(), reviewOn, sentences };
  }
}
