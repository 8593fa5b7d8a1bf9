import type { SealedPlace, TenantContext, TenantTransaction, Vault } from '@tweespraak/platform/api';
import type { CoupleId } from '@tweespraak/shared/kernel';

const SENTENCES = `
  SELECT position, pillar, sealed FROM vision_sentences WHERE practice_id = $1 AND vision_id = $2 ORDER BY position`;

interface SealedSentence {
  readonly position: number;
  readonly pillar: string | null;
  readonly sealed: Buffer;
}
export interface VisionSentence extends Omit<SealedSentence, 'sealed'> {
  readonly text: string;
}

/** A sentence of a vision belongs to both: sealed with the couple's key, at its place in the vision. */
export const placeInVision = (coupleId: CoupleId, visionId: string, position: number): SealedPlace => ({
  ownerId: coupleId,
  table: 'vision_sentences',
  column: 'sealed',
  rowId: `${visionId}/${position}`,
});

/** The sentences of a vision that this person may read, opened. */
export async function openSentences(
  ctx: TenantContext,
  tx: TenantTransaction,
  vault: Vault,
  { coupleId, visionId }: { coupleId: CoupleId; visionId: string },
): Promise<VisionSentence[]> {
  const rows: SealedSentence[] = await tx.em.query(SENTENCES, [ctx.practiceId, visionId]);
  const opened: VisionSentence[] = [];
  for (const { position, pillar, sealed } of rows) {
    const text = await vault.open(tx, placeInVision(coupleId, visionId, position), sealed);
    opened.push({ position, pillar, text });
  }
  return opened;
}
