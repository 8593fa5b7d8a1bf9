import type { TenantContext } from '@tweespraak/platform/api';
import type { PersonId } from '@tweespraak/shared/kernel';

/** Who acts. @throws Error for the product itself, which makes and changes no couples. */
export function actorOf(ctx: TenantContext): PersonId {
  if (!ctx.personId) throw new Error('couples are made and changed by people');
  return ctx.personId;
}
