import { Locale } from '@tweespraak/practices/contract';
import * as z from 'zod/mini';

/**
 * joint: what both may see, of rounds that are open now. coach: private to the coaches; may hold rounds that both handed in
 * and that are not open. own: of one partner, with nothing of the other.
 */
export const ReportEdition = z.enum(['joint', 'coach', 'own']);
export type ReportEdition = z.infer<typeof ReportEdition>;

/**
 * GET /api/couples/:coupleId/report (coach of the couple): a PDF (`application/pdf`, as attachment), made now and kept
 * nowhere. `partner` belongs to the own edition and is asked for there. Problems: `report.partner-missing` (422),
 * `report.nothing-open` (422) when the edition has no measurement to show.
 */
export const CoupleReportQuery = z.object({
  edition: ReportEdition,
  partner: z.optional(z.enum(['a', 'b'])),
  locale: Locale,
});
export type CoupleReportQuery = z.infer<typeof CoupleReportQuery>;
