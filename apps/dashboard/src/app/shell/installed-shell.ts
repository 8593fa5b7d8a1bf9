import {
  APP_INITIALIZER,
  Component,
  EnvironmentInjector,
  ViewContainerRef,
  createEnvironmentInjector,
  inject,
  isDevMode,
  runInInjectionContext,
} from '@angular/core';
import { provideServiceWorker } from '@angular/service-worker';
import { NewVersion } from './new-version';

/**
 * The service worker, brought in after the first page: nobody waits for it. Its initialiser is run here, since those of the
 * application have run by then.
 */
@Component({ selector: 'ts-installed-shell', template: '' })
export class InstalledShell {
  constructor() {
    const worker = createEnvironmentInjector(
      [provideServiceWorker('ngsw-worker.js', { enabled: !isDevMode() })],
      inject(EnvironmentInjector),
    );
    for (const start of worker.get(APP_INITIALIZER)) runInInjectionContext(worker, () => void start());
    inject(ViewContainerRef).createComponent(NewVersion, { environmentInjector: worker });
  }
}
