import { type FhirResource, toEntry } from '@tweespraak/reports/domain';

/** What a file of resources is written as. */
export const FHIR_TYPES = { bundle: 'application/fhir+json', ndjson: 'application/fhir+ndjson' } as const;
export type FhirFormat = keyof typeof FHIR_TYPES;

/**
 * Resources as text while they come: a collection Bundle, or one resource a line. `at` is the instant of asking. A fault on
 * the way ends the text without its end, so that half a file never passes for a whole one.
 */
export async function* fhirText(
  format: FhirFormat,
  at: Date,
  resources: AsyncIterable<readonly FhirResource[]>,
): AsyncGenerator<string> {
  if (format === 'ndjson') {
    for await (const some of resources) yield some.map((one) => `${JSON.stringify(one)}\n`).join('');
    return;
  }
  yield `{"resourceType":"Bundle","type":"collection","timestamp":"${at.toISOString()}","entry":[`;
  let comma = '';
  for await (const some of resources) {
    const entries = some.map((one) => JSON.stringify(toEntry(one))).join(',\n');
    if (entries) yield `${comma}\n${entries}`;
    if (entries) comma = ',';
  }
  yield '\n]}\n';
}
