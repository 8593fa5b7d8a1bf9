import type { TenantContext, TenantTransaction } from '@tweespraak/platform/api';
import type { ExportChoice } from '@tweespraak/reports/contract';
import { DomainError } from '@tweespraak/shared/kernel';

const KNOWN = `
  SELECT count(*)::int AS n FROM people p
  WHERE p.practice_id = $1 AND p.id = ANY ($2) AND p.roles && ARRAY['coach']`;

/** A filter names coaches of this practice, those who left among them. @throws DomainError 'not-found'. */
export async function checkCoaches(
  ctx: TenantContext,
  tx: TenantTransaction,
  { filters: { coachIds } }: ExportChoice,
): Promise<void> {
  const asked = [...new Set(coachIds ?? [])];
  const [known]: { n: number }[] = await tx.em.query(KNOWN, [ctx.practiceId, asked]);
  if (known?.n === asked.length) return;
  tx.about({ objectId: asked[0] ?? null });
  throw new DomainError('not-found', 'There is no such coach.');
}
