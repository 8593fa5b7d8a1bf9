import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  AskSignOut,
  Icon,
  Menu,
  OPEN_DOCUMENT,
  SessionStore,
  SignOut,
  UndoToast,
  injectText,
  type Membership,
} from '@tweespraak/platform/web';

/** Who is signed in and where; another practice, the account, help, and the way out. */
@Component({
  selector: 'ts-account-menu',
  imports: [Menu, Icon, RouterLink],
  templateUrl: './account-menu.html',
  styleUrl: './account-menu.scss',
})
export class AccountMenu {
  protected readonly store = inject(SessionStore);
  protected readonly askSignOut = inject(AskSignOut);
  protected readonly t = injectText('shell.account');
  protected readonly otherPractices = computed(() => {
    const here = this.store.session()?.practice.id;
    return (this.store.session()?.memberships ?? []).filter(({ practiceId }) => practiceId !== here);
  });
  private readonly openDocument = inject(OPEN_DOCUMENT);
  private readonly signOut = inject(SignOut);
  private readonly toast = inject(UndoToast);

  /** Another practice starts on an empty page: nothing of the first one stays in memory. */
  protected async switchTo({ practiceId }: Membership): Promise<void> {
    try {
      if (!(await this.signOut.saveDrafts())) throw new Error('Something is only on this device.');
      await this.store.switchPractice(practiceId);
      this.openDocument('/');
    } catch {
      this.toast.say(this.t('switchFailed'));
    }
  }
}
