import * as z from 'zod/mini';

/**
 * GET /api/my/data (partner; not by the PIN of a shared phone): everything of their own as a ZIP (`application/zip`, as
 * attachment), made now and kept nowhere. Problems: `password.needed` (403), `too-many-requests` (429, details.seconds).
 */
export const OWN_DATA_ADDRESS = '/api/my/data';

/**
 * GET /api/fhir/export (coach: all own couples), /api/fhir/couples/:coupleId and /api/fhir/people/:personId (coach of the
 * couple): FHIR R4 of the rounds that are open now, streamed as one Bundle or as a resource a line. Problem
 * `too-many-requests` (429, details.seconds). GET /api/fhir/Questionnaire/:questionnaireId is the instrument itself.
 */
export const FhirQuery = z.object({ format: z._default(z.enum(['bundle', 'ndjson']), 'bundle') });
export type FhirQuery = z.infer<typeof FhirQuery>;
