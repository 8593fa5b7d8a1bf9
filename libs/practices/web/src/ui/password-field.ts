import { Component, computed, input, model, signal } from '@angular/core';
import { Field, TextInput, injectText } from '@tweespraak/platform/web';

/** The fewest characters of a new password; the contract's `NewPassword` says the same. */
export const SHORTEST_PASSWORD = 12;

/** A password that can be shown, pasted and filled in by a password manager. For a new one it says honestly what is asked. */
@Component({
  selector: 'ts-password-field',
  imports: [Field, TextInput],
  template: `
    <ts-field [label]="label()" [hint]="isNew() ? t('hint') : ''" [error]="error()">
      <div class="control">
        <input
          tsInput
          autocapitalize="none"
          spellcheck="false"
          [name]="name()"
          [type]="shown() ? 'text' : 'password'"
          [autocomplete]="autocomplete()"
          [value]="value()"
          (input)="value.set($any($event.target).value)"
        />
        <button
          type="button"
          class="ts-button ts-button-link"
          [attr.aria-label]="t(shown() ? 'hideLabel' : 'showLabel')"
          (click)="shown.set(!shown())"
        >
          {{ t(shown() ? 'hide' : 'show') }}
        </button>
      </div>
      @if (measure(); as words) {
        <p class="measure">{{ words }}</p>
      }
    </ts-field>
  `,
  styleUrl: './password-field.scss',
})
export class PasswordField {
  readonly label = input.required<string>();
  readonly autocomplete = input<'current-password' | 'new-password'>('current-password');
  readonly name = input('password');
  readonly error = input('');
  readonly value = model('');

  protected readonly t = injectText('practices.password');
  protected readonly shown = signal(false);
  protected readonly isNew = computed(() => this.autocomplete() === 'new-password');
  protected readonly measure = computed(() => {
    const { length } = this.value();
    if (!this.isNew() || length === 0) return '';
    return length < SHORTEST_PASSWORD
      ? this.t.count('toGo', SHORTEST_PASSWORD - length)
      : this.t('longEnough');
  });

  /** Hidden again: a browser keeps what a text field held when its form leaves. */
  hide(): void {
    this.shown.set(false);
  }
}
