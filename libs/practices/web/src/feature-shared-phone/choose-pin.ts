import { Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { Button, Notice, injectProblemText, injectText } from '@tweespraak/platform/web';
import { PIN_DIGITS, isEasyPin } from '@tweespraak/practices/contract';
import { SharedPhoneClient } from '../data/shared-phone-client';
import { PasswordField } from '../ui/password-field';
import { PinField } from '../ui/pin-field';

/** A PIN for this phone, with the password of its owner. */
@Component({
  selector: 'ts-choose-pin',
  imports: [PinField, PasswordField, Button, Notice],
  template: `
    <form novalidate (submit)="save($event)">
      <ts-notice [text]="refusal()" />
      <ts-pin-field [label]="t('pin')" [error]="errors().pin" [(value)]="pin" />
      <ts-password-field [label]="t('password')" [error]="errors().password" [(value)]="password" />
      <div class="ts-actions">
        <button [tsButton]="again() ? 'quiet' : 'filled'" type="submit" [busy]="busy()">
          {{ t(again() ? 'saveAgain' : 'save') }}
        </button>
      </div>
    </form>
  `,
})
export class ChoosePin {
  /** Another one, in place of the one that is there. */
  readonly again = input(false);
  readonly chosen = output();

  protected readonly t = injectText('practices.sharedPhone');
  protected readonly pin = signal('');
  protected readonly password = signal('');
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  private readonly sent = signal(false);
  private readonly field = injectText('platform.field');
  protected readonly errors = computed(() => ({
    pin: this.sent() ? this.wrongWith(this.pin()) : '',
    password: this.sent() && !this.password() ? this.field('required') : '',
  }));
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(SharedPhoneClient);
  private readonly pinField = viewChild.required(PinField);
  private readonly passwordField = viewChild.required(PasswordField);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.sent.set(true);
    this.refusal.set('');
    if (this.errors().pin || this.errors().password || this.busy()) return;
    this.busy.set(true);
    try {
      this.pinField().hide();
      this.passwordField().hide();
      await this.client.choosePin({ pin: this.pin(), password: this.password() });
      this.sent.set(false);
      this.pin.set('');
      this.password.set('');
      this.chosen.emit();
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }

  private wrongWith(pin: string): string {
    if (pin.length < PIN_DIGITS.fewest) return this.t('tooShort');
    return isEasyPin(pin) ? this.t('tooEasy') : '';
  }
}
