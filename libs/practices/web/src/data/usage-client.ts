import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Usage } from '@tweespraak/practices/contract';

/** How much the practice of the admin who is signed in uses, in numbers. Call in an injection context. */
export function usageResource(): HttpResourceRef<Usage | undefined> {
  return httpResource(() => '/api/practice/usage', { parse: (raw) => Usage.parse(raw) });
}
