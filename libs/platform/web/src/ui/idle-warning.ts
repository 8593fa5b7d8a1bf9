import { Component, ElementRef, computed, effect, inject, viewChild } from '@angular/core';
import { injectText } from '../i18n/inject-text';
import { IdleWatch } from '../session/idle-watch';
import { Button } from './button';

/** Asks "are you still there?" before an idle session ends. Stands once, in the shell. */
@Component({
  selector: 'ts-idle-warning',
  imports: [Button],
  template: `
    <dialog
      #dialog
      class="ts-dialog"
      aria-labelledby="idle-heading"
      aria-describedby="idle-body"
      (close)="stay()"
    >
      <h2 id="idle-heading">{{ t('heading') }}</h2>
      <p id="idle-body">{{ t('body') }}</p>
      <p role="timer">{{ t.count('left', watch.warning() ?? 0) }}</p>
      <div class="ts-actions">
        <button tsButton="filled" type="button" (click)="stay()">{{ t('stay') }}</button>
      </div>
    </dialog>
  `,
})
export class IdleWarning {
  protected readonly watch = inject(IdleWatch);
  protected readonly t = injectText('platform.idle');
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');
  private readonly stands = computed(() => this.watch.warning() !== null);

  constructor() {
    effect(() => {
      const { nativeElement } = this.dialog();
      if (this.stands() && !nativeElement.open) nativeElement.showModal();
      if (!this.stands() && nativeElement.open) nativeElement.close();
    });
  }

  /** The button, or Escape. */
  protected stay(): void {
    if (this.stands()) this.watch.stay();
  }
}
