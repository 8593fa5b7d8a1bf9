import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, LoadState, Page, Skeleton, injectText } from '@tweespraak/platform/web';
import { signUpOf } from '../data/links-client';
import { SessionClient } from '../data/session-client';
import { injectWayIn } from '../data/way-in';
import { DeadLink } from '../ui/dead-link';
import { SetPassword } from '../ui/set-password';
import { SomebodyHere } from '../ui/somebody-here';

/** The second half of signing up: the mail came in, one password makes the practice. */
@Component({
  selector: 'ts-confirm-sign-up-page',
  imports: [Page, LoadState, Skeleton, DeadLink, SomebodyHere, SetPassword, Button, RouterLink],
  templateUrl: './confirm-sign-up-page.html',
})
export class ConfirmSignUpPage {
  readonly token = input.required<string>();

  protected readonly t = injectText('practices.confirm');
  protected readonly signUp = signUpOf(this.token);
  protected readonly wayIn = injectWayIn(this.signUp);
  private readonly client = inject(SessionClient);

  protected confirm(password: string): Promise<void> {
    return this.wayIn.go(() => this.client.confirmSignUp(this.token(), password));
  }
}
