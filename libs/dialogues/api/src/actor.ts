import type { TenantContext } from '@tweespraak/platform/api';
import type { PersonId } from '@tweespraak/shared/kernel';

/** Who acts. @throws Error for the product itself, which plans, asks and answers nothing. */
export function actorOf(ctx: TenantContext): PersonId {
  if (!ctx.personId) throw new Error('dialogues are planned, asked for and held by people');
  return ctx.personId;
}
