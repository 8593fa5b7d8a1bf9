import { addressProblem } from '@tweespraak/couples/domain';
import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import { DomainError } from '@tweespraak/shared/kernel';

/**
 * Which of these addresses (lower case) somebody of this practice has already, staff or partner. Says nothing of other
 * practices. Until the transaction ends nobody else gets an answer in this practice, so that two coaches who add the
 * same address at once do not both find it free.
 */
export async function addressesInUse(
  ctx: TenantContext,
  tx: TenantTransaction,
  emails: readonly string[],
): Promise<Set<string>> {
  await tx.em.query(`SELECT pg_advisory_xact_lock(hashtextextended('addresses ' || $1, 0))`, [
    ctx.practiceId,
  ]);
  const rows = await tx.asSystem<{ email: string }>({
    text: `SELECT email FROM person_contacts WHERE practice_id = $1 AND email = ANY ($2)`,
    values: [ctx.practiceId, [...emails]],
  });
  return new Set(rows.map(({ email }) => email));
}

/**
 * Holds the addresses of two partners against each other and against the practice's.
 * @throws DomainError 'couple.same-address', 'couple.shared-mailbox' when not confirmed, 'couple.address-in-use'.
 */
export async function checkAddresses(
  ctx: TenantContext,
  tx: TenantTransaction,
  pair: { fresh: readonly string[]; both: readonly [string, string]; sharedMailboxConfirmed: boolean },
): Promise<void> {
  const problem = addressProblem(...pair.both);
  if (problem === 'same-address') {
    throw new DomainError('couple.same-address', 'Each partner needs an address of their own.');
  }
  if (problem === 'shared-mailbox' && !pair.sharedMailboxConfirmed) {
    throw new DomainError('couple.shared-mailbox', 'Mail to both addresses may end in one mailbox.');
  }
  const [taken] = await addressesInUse(ctx, tx, pair.fresh);
  if (taken === undefined) return;
  throw new DomainError('couple.address-in-use', 'Somebody in this practice has this address already.', {
    partner: pair.both.indexOf(taken),
  });
}
