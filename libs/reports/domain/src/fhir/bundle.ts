import type { Bundle, BundleEntry, FhirResource } from './r4';
import { fullUrlOf } from './urls';

/** A resource as it stands in a bundle: with the address that relative references find. */
export function toEntry(resource: FhirResource): BundleEntry {
  return { fullUrl: fullUrlOf(resource.resourceType, resource.id), resource };
}

/** A collection of resources; `at` is the ISO instant at which it was so. */
export function toBundle(at: string, resources: readonly FhirResource[]): Bundle {
  return { resourceType: 'Bundle', type: 'collection', timestamp: at, entry: resources.map(toEntry) };
}
