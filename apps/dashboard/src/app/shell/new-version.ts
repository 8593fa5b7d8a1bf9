import { Component, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { SwUpdate } from '@angular/service-worker';
import { Button, LeaveRegistry, OPEN_DOCUMENT, injectText } from '@tweespraak/platform/web';
import { filter, map, merge } from 'rxjs';

/** Says that a newer version is here, and waits: nobody's page is changed under their hands. */
@Component({
  selector: 'ts-new-version',
  imports: [Button],
  template: `
    @if (isThere()) {
      <p>
        {{ t('newVersion') }}
        <button tsButton="link" type="button" (click)="take()">{{ t('takeIt') }}</button>
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: 4px 16px;
      margin: 0;
      padding: 4px var(--gutter);
      border-bottom: 1px solid var(--line);
      background: var(--tint);
      font-size: 14px;
    }
  `,
})
export class NewVersion {
  protected readonly t = injectText('shell.frame');
  private readonly updates = inject(SwUpdate);
  private readonly registry = inject(LeaveRegistry);
  private readonly openDocument = inject(OPEN_DOCUMENT);
  protected readonly isThere = toSignal(
    merge(
      this.updates.versionUpdates.pipe(filter(({ type }) => type === 'VERSION_READY')),
      this.updates.unrecoverable,
    ).pipe(map(() => true)),
    { initialValue: false },
  );

  /** Drafts first: the page begins anew. */
  protected async take(): Promise<void> {
    await this.registry.saveAll();
    this.openDocument(location.href);
  }
}
