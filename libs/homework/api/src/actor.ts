import type { TenantContext } from '@tweespraak/platform/api';
import type { PersonId } from '@tweespraak/shared/kernel';

/** Who acts. @throws Error for the product itself, which gives and fills in nothing in its own name. */
export function actorOf(ctx: TenantContext): PersonId {
  if (!ctx.personId) throw new Error('homework is given and done by people');
  return ctx.personId;
}
