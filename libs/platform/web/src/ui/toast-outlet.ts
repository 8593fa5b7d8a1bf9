import { Component, inject } from '@angular/core';
import { injectText } from '../i18n/inject-text';
import { Button } from './button';
import { Icon } from './icon';
import { UndoToast } from './undo-toast';

/** Where the UndoToast shows. Stands once, in the shell: a live region must be there before its words. */
@Component({
  selector: 'ts-toast-outlet',
  imports: [Button, Icon],
  template: `
    <div role="status" class="region">
      @if (toasts.toast(); as toast) {
        <div
          class="toast"
          (pointerenter)="toasts.pause()"
          (pointerleave)="toasts.resume()"
          (focusin)="toasts.pause()"
          (focusout)="toasts.resume()"
        >
          <p>{{ toast.message }}</p>
          @if (toast.undo) {
            <button tsButton="link" type="button" (click)="undo()">
              <ts-icon name="undo" [size]="16" />{{ t('undo') }}
            </button>
          }
          <button tsButton="icon" type="button" [attr.aria-label]="t('close')" (click)="toasts.dismiss()">
            <ts-icon name="close" />
          </button>
        </div>
      }
    </div>
  `,
  styleUrl: './toast-outlet.scss',
  host: { class: 'print-hide', '(document:keydown)': 'undoByKey($event)' },
})
export class ToastOutlet {
  protected readonly toasts = inject(UndoToast);
  protected readonly t = injectText('platform.toast');

  protected async undo(): Promise<void> {
    const undo = this.toasts.toast()?.undo;
    this.toasts.dismiss();
    if (!undo) return;
    try {
      await undo();
      this.toasts.say(this.t('undone'));
    } catch {
      this.toasts.say(this.t('tooLate'));
    }
  }

  /** Ctrl+Z takes back the last action while it is offered; in a text field it stays the field's own. */
  protected undoByKey(event: KeyboardEvent): void {
    const isUndo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
    const target = event.target as HTMLElement | null;
    const isTyping = target?.closest?.('input, textarea, select, [contenteditable]');
    if (!isUndo || isTyping || !this.toasts.toast()?.undo) return;
    event.preventDefault();
    void this.undo();
  }
}
