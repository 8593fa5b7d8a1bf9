import { Component, inject } from '@angular/core';
import { Button, QuietBox, SessionStore, SignOut, injectText } from '@tweespraak/platform/web';

/** A link from a mail, opened where somebody is signed in: it may be meant for another person, so that session ends first. */
@Component({
  selector: 'ts-somebody-here',
  imports: [QuietBox, Button],
  template: `
    <ts-quiet-box
      icon="coach"
      [level]="1"
      [heading]="t('heading', { name: store.session()?.person?.givenName ?? '' })"
      [sentence]="t('sentence')"
    >
      <button tsButton="filled" type="button" (click)="signOutHere()">{{ t('signOut') }}</button>
    </ts-quiet-box>
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
      max-width: 560px;
      margin: auto;
    }
    button {
      margin-top: 8px;
    }
  `,
})
export class SomebodyHere {
  protected readonly t = injectText('practices.somebodyHere');
  protected readonly store = inject(SessionStore);
  private readonly signOut = inject(SignOut);

  protected async signOutHere(): Promise<void> {
    await this.signOut.leave('person', location.pathname);
  }
}
