import type { TenantContext } from '@tweespraak/platform/api';
import { localDateIn, type LocalDate, type PersonId } from '@tweespraak/shared/kernel';

/** Who acts. @throws Error for the product itself, which imports and answers nothing in its own name. */
export function actorOf(ctx: TenantContext): PersonId {
  if (!ctx.personId) throw new Error('questionnaires are imported, given and answered by people');
  return ctx.personId;
}

/** The date on the wall of the practice. */
export const todayOf = (ctx: TenantContext): LocalDate => localDateIn(ctx.now, ctx.timeZone);
