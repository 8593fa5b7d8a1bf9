import { Component, inject, signal } from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import {
  Button,
  Field,
  Language,
  Notice,
  Page,
  TextInput,
  injectProblemText,
  injectText,
  serverFieldErrors,
} from '@tweespraak/platform/web';
import { SignUpClient } from '../data/sign-up-client';
import { CheckMail } from '../ui/check-mail';
import { PlaceFields } from '../ui/place-fields';
import { emptySignUp, signUpBody, signUpRules } from './sign-up-form';

/** A new practice and its first admin. Nothing is made before the mail is opened. */
@Component({
  selector: 'ts-sign-up-page',
  imports: [Page, Field, TextInput, FormField, PlaceFields, Button, Notice, CheckMail, RouterLink],
  templateUrl: './sign-up-page.html',
  styleUrl: './sign-up-page.scss',
})
export class SignUpPage {
  protected readonly t = injectText('practices.signUp');
  protected readonly model = signal(emptySignUp(inject(Language).active(), navigator.language));
  protected readonly form = form(this.model, signUpRules);
  protected readonly refusal = signal('');
  protected readonly sentTo = signal('');
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(SignUpClient);

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set('');
    await submit(this.form, {
      action: async () => {
        const body = signUpBody(this.model());
        try {
          await this.client.ask(body);
          this.sentTo.set(body.email);
          return undefined;
        } catch (error) {
          this.refusal.set(this.say(error));
          return serverFieldErrors(error, this.form, () => this.t('lookAgain'));
        }
      },
      onInvalid: (fields) => fields().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }
}
