import { Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Mark, SessionStore, injectText } from '@tweespraak/platform/web';
import { AccountMenu } from './account-menu';
import { DeviceChoices } from './device-choices';
import { NavLinks } from './nav-links';

/** The bar at the top. Signed out it holds only help, language and theme: the page itself shows the mark. */
@Component({
  selector: 'ts-top-bar',
  imports: [RouterLink, Mark, NavLinks, DeviceChoices, AccountMenu],
  template: `
    <header [class.signed-in]="store.signedIn()">
      @if (store.signedIn()) {
        <a class="name" [routerLink]="store.homePath()"><ts-mark />Tweespraak</a>
        <ts-nav-links class="desk" />
      }
      <div class="right">
        @if (!store.signedIn()) {
          <a class="help" routerLink="/help">{{ t('help') }}</a>
        }
        <ts-device-choices />
        @if (store.signedIn()) {
          <ts-account-menu />
        }
      </div>
    </header>
  `,
  styleUrl: './top-bar.scss',
})
export class TopBar {
  protected readonly store = inject(SessionStore);
  protected readonly t = injectText('shell.bar');
}
