import type { TenantContext } from '@tweespraak/platform/api';
import type { PersonId } from '@tweespraak/shared/kernel';

/** Who acts. @throws Error for the product itself, which assigns, answers and releases nothing. */
export function actorOf(ctx: TenantContext): PersonId {
  if (!ctx.personId) throw new Error('rounds are assigned, answered and released by people');
  return ctx.personId;
}
