import { provideHttpClient, withInterceptors } from '@angular/common/http';
import type { EnvironmentProviders } from '@angular/core';
import { languageInterceptor, problemInterceptor } from './api-interceptor';

/** HTTP for the API of this product: same origin, problems as `Problem`, language, end of session. */
export function provideApi(): EnvironmentProviders {
  return provideHttpClient(withInterceptors([languageInterceptor, problemInterceptor]));
}
