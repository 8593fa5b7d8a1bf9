import { Component, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Button,
  Page,
  SessionStore,
  asProblem,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { PasswordClient } from '../data/password-client';
import { DeadLink } from '../ui/dead-link';
import { SetPassword } from '../ui/set-password';
import { SomebodyHere } from '../ui/somebody-here';

/** A new password by a link from a mail. It signs nobody in: who reads the mailbox still has to sign in. */
@Component({
  selector: 'ts-reset-password-page',
  imports: [Page, DeadLink, SomebodyHere, SetPassword, Button, RouterLink],
  template: `
    @if (isOver()) {
      <ts-dead-link [heading]="t('over.heading')" [sentence]="t('over.sentence')">
        <a tsButton="link" routerLink="/forgot-password">{{ t('over.again') }}</a>
      </ts-dead-link>
    } @else if (somebodyHere) {
      <ts-somebody-here />
    } @else {
      <ts-page width="narrow" [heading]="t('heading')" [subtitle]="t('subtitle')">
        <ts-set-password [action]="t('save')" [busy]="busy()" [problem]="refusal()" (chosen)="save($event)" />
      </ts-page>
    }
  `,
})
export class ResetPasswordPage {
  readonly token = input.required<string>();

  protected readonly t = injectText('practices.reset');
  protected readonly isOver = signal(false);
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly somebodyHere = inject(SessionStore).signedIn();
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(PasswordClient);
  private readonly router = inject(Router);

  protected async save(password: string): Promise<void> {
    this.busy.set(true);
    this.refusal.set('');
    try {
      await this.client.reset(this.token(), { password });
      await this.router.navigate(['/sign-in'], { queryParams: { why: 'password' }, replaceUrl: true });
    } catch (error) {
      if (asProblem(error).status === 404) this.isOver.set(true);
      else this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
