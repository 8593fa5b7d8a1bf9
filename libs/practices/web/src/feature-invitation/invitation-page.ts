import { Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, LoadState, Page, Skeleton, injectText } from '@tweespraak/platform/web';
import { invitationOf } from '../data/links-client';
import { SessionClient } from '../data/session-client';
import { injectWayIn } from '../data/way-in';
import { DeadLink } from '../ui/dead-link';
import { SetPassword } from '../ui/set-password';
import { SomebodyHere } from '../ui/somebody-here';

/** Joining a practice, as a colleague or as a client: who asks, whose practice it is, and one password. */
@Component({
  selector: 'ts-invitation-page',
  imports: [Page, LoadState, Skeleton, DeadLink, SomebodyHere, SetPassword, Button, RouterLink],
  templateUrl: './invitation-page.html',
  styles: `
    .after {
      margin: 20px 0 0;
    }
  `,
})
export class InvitationPage {
  readonly token = input.required<string>();

  protected readonly t = injectText('practices.invitation');
  protected readonly invitation = invitationOf(this.token);
  protected readonly wayIn = injectWayIn(this.invitation);
  private readonly client = inject(SessionClient);

  protected accept(password: string): Promise<void> {
    return this.wayIn.go(() => this.client.acceptInvitation(this.token(), password));
  }
}
