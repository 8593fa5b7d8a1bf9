import { Component, computed, inject } from '@angular/core';
import { Button, Icon, Language, ThemeChoice, UndoToast, injectText } from '@tweespraak/platform/web';

/** The other language, by its own name, and the other theme. */
@Component({
  selector: 'ts-device-choices',
  imports: [Button, Icon],
  template: `
    <button tsButton="link" type="button" class="language" [attr.lang]="other()" (click)="speak(other())">
      {{ other() === 'en' ? 'English' : 'Nederlands' }}
    </button>
    <button
      tsButton="icon"
      type="button"
      [attr.aria-label]="theme.active() === 'dark' ? t('light') : t('dark')"
      (click)="theme.toggle()"
    >
      <ts-icon [name]="theme.active() === 'dark' ? 'light' : 'dark'" [size]="20" />
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 8px;
    }
    .language {
      padding-inline: 8px;
      color: var(--ink-2);
      font-size: 14px;
      font-weight: 400;
    }
    .language:hover {
      color: var(--ink);
    }
  `,
})
export class DeviceChoices {
  protected readonly language = inject(Language);
  protected readonly theme = inject(ThemeChoice);
  protected readonly t = injectText('shell.bar');
  protected readonly other = computed<'nl' | 'en'>(() => (this.language.active() === 'nl' ? 'en' : 'nl'));
  private readonly toast = inject(UndoToast);

  protected async speak(language: 'nl' | 'en'): Promise<void> {
    await this.language.choose(language).catch(() => this.toast.say(this.t('languageFailed')));
  }
}
