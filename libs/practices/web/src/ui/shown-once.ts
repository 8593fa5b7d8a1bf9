import { Component, inject, input, output } from '@angular/core';
import { Button, Card, Icon, UndoToast, injectText } from '@tweespraak/platform/web';

/** A secret that is there this once: read it, copy it, put it where it belongs. */
@Component({
  selector: 'ts-shown-once',
  imports: [Card, Button, Icon],
  template: `
    <ts-card [heading]="heading()">
      <p>{{ t('hint') }}</p>
      <p class="secret">
        <code>{{ secret() }}</code>
      </p>
      <div class="ts-actions">
        <button tsButton="filled" type="button" (click)="copy()">
          <ts-icon name="copy" [size]="16" />{{ t('copy') }}
        </button>
        <button tsButton="link" type="button" (click)="done.emit()">{{ t('done') }}</button>
      </div>
    </ts-card>
  `,
  styles: `
    .secret {
      padding: 12px 14px;
      border-radius: 10px;
      background: var(--tint);
    }
    code {
      overflow-wrap: anywhere;
      font-size: 15px;
      user-select: all;
    }
  `,
})
export class ShownOnce {
  readonly heading = input.required<string>();
  readonly secret = input.required<string>();
  readonly done = output();

  protected readonly t = injectText('doors.once');
  private readonly toast = inject(UndoToast);

  /** Where a browser does not let us, it can still be selected. */
  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.secret());
      this.toast.say(this.t('copied'));
    } catch {
      this.toast.say(this.t('copyYourself'));
    }
  }
}
