import { Component, input, model, signal } from '@angular/core';
import { Field, TextInput, injectText } from '@tweespraak/platform/web';
import { digitsOf } from './digits';

/** A PIN to choose: digits only, may be shown and pasted; kept from the password manager of whoever's phone this is. */
@Component({
  selector: 'ts-pin-field',
  imports: [Field, TextInput],
  template: `
    <ts-field [label]="label()" [hint]="t('hint')" [error]="error()">
      <div class="control">
        <input
          tsInput
          inputmode="numeric"
          autocomplete="one-time-code"
          data-1p-ignore
          data-lpignore="true"
          data-bwignore
          [type]="shown() ? 'text' : 'password'"
          [value]="value()"
          (input)="take($any($event.target))"
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
    </ts-field>
  `,
  styleUrl: './password-field.scss',
})
export class PinField {
  readonly label = input.required<string>();
  readonly error = input('');
  readonly value = model('');

  protected readonly t = injectText('practices.pin');
  protected readonly shown = signal(false);

  /** Hidden again: a browser keeps what a text field held when its form leaves. */
  hide(): void {
    this.shown.set(false);
  }

  protected take(field: HTMLInputElement): void {
    field.value = digitsOf(field.value);
    this.value.set(field.value);
  }
}
