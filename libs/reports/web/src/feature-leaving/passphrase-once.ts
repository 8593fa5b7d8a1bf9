import { Component, ElementRef, afterNextRender, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Icon, UndoToast, injectText } from '@tweespraak/platform/web';

/** The passphrase of a file, shown this once. It takes the focus: whoever does not see the screen hears it. */
@Component({
  selector: 'ts-passphrase-once',
  imports: [Button, Icon, RouterLink],
  template: `
    <section aria-labelledby="passphrase-heading">
      <h2 id="passphrase-heading" tabindex="-1">{{ t('heading') }}</h2>
      <p>{{ t('sentence') }}</p>
      <p class="secret">
        <code>{{ passphrase() }}</code>
      </p>
      <p class="ts-quiet ts-small">{{ t('keep') }}</p>
      <div class="ts-actions">
        <button tsButton="filled" type="button" (click)="copy()">
          <ts-icon name="copy" [size]="16" />{{ t('copy') }}
        </button>
        <a tsButton="quiet" routerLink="/exports" (click)="done.emit()">{{ t('toFiles') }}</a>
      </div>
    </section>
  `,
  styles: `
    section {
      padding: 20px 22px;
      border: 1px solid var(--line);
      border-radius: 16px;
      background: var(--surface);
    }
    h2 {
      margin: 0 0 8px;
    }
    .secret {
      padding: 12px 14px;
      border-radius: 10px;
      background: var(--tint);
    }
    code {
      overflow-wrap: anywhere;
      font-size: 16px;
      user-select: all;
    }
  `,
})
export class PassphraseOnce {
  readonly passphrase = input.required<string>();
  readonly done = output();

  protected readonly t = injectText('leaving.once');
  private readonly toast = inject(UndoToast);

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => element.querySelector('h2')?.focus());
  }

  /** Where a browser does not let us, it can still be selected. */
  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.passphrase());
      this.toast.say(this.t('copied'));
    } catch {
      this.toast.say(this.t('copyYourself'));
    }
  }
}
