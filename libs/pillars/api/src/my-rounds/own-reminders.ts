import type { Notices, TenantContext, ThinTransaction } from '@tweespraak/platform/api';
import type { RoundId } from '@tweespraak/shared/kernel';

/** Nobody is reminded of what they just did, or would rather not do. */
export async function dropReminders(
  notices: Notices,
  { practiceId, personId }: TenantContext,
  tx: ThinTransaction,
  roundId: RoundId,
): Promise<void> {
  if (personId) await notices.drop(tx, { practiceId, objectId: roundId, personId });
}
