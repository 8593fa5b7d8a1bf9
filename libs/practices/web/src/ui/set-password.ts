import { Component, computed, input, output, signal, viewChild } from '@angular/core';
import { Button, Field, Notice, TextInput, injectText } from '@tweespraak/platform/web';
import { PasswordField, SHORTEST_PASSWORD } from './password-field';

/** The form behind a link from a mail: a new password, or the one of the account that is there already. */
@Component({
  selector: 'ts-set-password',
  imports: [Field, TextInput, PasswordField, Button, Notice],
  template: `
    <ts-notice [text]="problem()" />
    <form novalidate (submit)="send($event)">
      @if (email()) {
        <ts-field [label]="t('email')">
          <input tsInput type="email" name="email" autocomplete="username" readonly [value]="email()" />
        </ts-field>
      }
      <ts-password-field
        [label]="t(hasAccount() ? 'own' : 'new')"
        [autocomplete]="hasAccount() ? 'current-password' : 'new-password'"
        [error]="error()"
        [(value)]="password"
      />
      <button tsButton="filled" type="submit" [busy]="busy()">{{ action() }}</button>
    </form>
  `,
})
export class SetPassword {
  readonly action = input.required<string>();
  readonly email = input('');
  readonly hasAccount = input(false);
  readonly busy = input(false);
  /** Why the last try was refused, in words. */
  readonly problem = input('');
  readonly chosen = output<string>();

  protected readonly t = injectText('practices.setPassword');
  protected readonly password = signal('');
  private readonly sent = signal(false);
  private readonly field = viewChild.required(PasswordField);
  private readonly platform = injectText('platform.field');
  protected readonly error = computed(() => {
    const shortest = this.hasAccount() ? 1 : SHORTEST_PASSWORD;
    if (!this.sent() || this.password().length >= shortest) return '';
    return this.hasAccount()
      ? this.platform('required')
      : this.platform('minLength', { minLength: shortest });
  });

  protected send(event: Event): void {
    event.preventDefault();
    this.sent.set(true);
    if (this.error() || this.busy()) return;
    this.field().hide();
    this.chosen.emit(this.password());
  }
}
