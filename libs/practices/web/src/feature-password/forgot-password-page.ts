import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Field,
  Notice,
  Page,
  TextInput,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { Email } from '@tweespraak/practices/contract';
import { PasswordClient } from '../data/password-client';
import { CheckMail } from '../ui/check-mail';

/** Asks for a mail with a link. Says the same for an address that is known and for one that is not. */
@Component({
  selector: 'ts-forgot-password-page',
  imports: [Page, Field, TextInput, Button, Notice, CheckMail, RouterLink],
  template: `
    @if (sentTo(); as address) {
      <ts-check-mail [sentence]="t('sent', { address })" (again)="sentTo.set('')" />
    } @else {
      <ts-page width="narrow" [heading]="t('heading')" [subtitle]="t('subtitle')">
        <ts-notice [text]="refusal()" />
        <form novalidate (submit)="ask($event)">
          <ts-field [label]="t('email')" [error]="isWrong() ? platform('email') : ''">
            <input
              tsInput
              type="email"
              autocomplete="username"
              inputmode="email"
              autocapitalize="none"
              spellcheck="false"
              [value]="address()"
              (input)="address.set($any($event.target).value)"
            />
          </ts-field>
          <button tsButton="filled" type="submit" [busy]="busy()">{{ t('send') }}</button>
        </form>
        <p class="back">
          <a tsButton="link" routerLink="/sign-in">{{ t('back') }}</a>
        </p>
      </ts-page>
    }
  `,
  styles: `
    .back {
      margin: 16px 0 0;
    }
  `,
})
export class ForgotPasswordPage {
  protected readonly t = injectText('practices.forgot');
  protected readonly platform = injectText('platform.field');
  protected readonly address = signal('');
  protected readonly isWrong = signal(false);
  protected readonly sentTo = signal('');
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(PasswordClient);

  protected async ask(event: Event): Promise<void> {
    event.preventDefault();
    const email = Email.safeParse(this.address());
    this.isWrong.set(!email.success);
    this.refusal.set('');
    if (!email.success || this.busy()) return;
    this.busy.set(true);
    try {
      await this.client.ask({ email: email.data });
      this.sentTo.set(email.data);
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
