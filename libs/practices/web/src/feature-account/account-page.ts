import { Component, inject } from '@angular/core';
import { LoadState, Page, SessionStore, Skeleton, injectText } from '@tweespraak/platform/web';
import type { Account } from '@tweespraak/practices/contract';
import { accountResource } from '../data/account-client';
import { ChangePassword } from './change-password';
import { NoticesLink } from '../feature-notices/notices-link';
import { TokensLink } from '../feature-tokens/tokens-link';
import { OtherSessions } from './other-sessions';
import { OwnNames } from './own-names';
import { PhoneLink } from './phone-link';
import { ScreenChoice } from './screen-choice';

/** One's own account: name, language, screen, a shared phone, password and other sessions. */
@Component({
  selector: 'ts-account-page',
  imports: [
    Page,
    LoadState,
    Skeleton,
    OwnNames,
    ScreenChoice,
    NoticesLink,
    PhoneLink,
    TokensLink,
    ChangePassword,
    OtherSessions,
  ],
  template: `
    <ts-page
      width="text"
      [heading]="t('heading')"
      [subtitle]="account.hasValue() ? account.value().email : ''"
    >
      @if (account.hasValue()) {
        <div class="ts-stack">
          <ts-own-names [account]="account.value()" (changed)="changed($event)" />
          <ts-screen-choice />
          <ts-notices-link />
          @if (store.has('partner')) {
            <ts-phone-link />
          }
          @if (store.has('coach') || store.has('admin')) {
            <ts-tokens-link />
          }
          <ts-change-password [email]="account.value().email" (changed)="account.reload()" />
          <ts-other-sessions [count]="account.value().otherSessions" (endedElsewhere)="account.reload()" />
        </div>
      } @else {
        <ts-load-state [error]="account.error()" (retry)="account.reload()">
          <ts-skeleton shape="card" [count]="3" />
        </ts-load-state>
      }
    </ts-page>
  `,
})
export class AccountPage {
  protected readonly t = injectText('practices.account');
  protected readonly account = accountResource();
  protected readonly store = inject(SessionStore);

  /** The session knows the name and the language too. */
  protected changed(account: Account): void {
    this.account.set(account);
    void this.store.load();
  }
}
