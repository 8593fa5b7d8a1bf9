import { Injectable, inject } from '@angular/core';
import { injectText } from '../i18n/inject-text';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { SignOut } from './sign-out';

/** What a "sign out" button does: sign out at once, unless something written is only on this device. */
@Injectable({ providedIn: 'root' })
export class AskSignOut {
  private readonly signOut = inject(SignOut);
  private readonly confirm = inject(ConfirmDialog);
  private readonly t = injectText('platform.signOut');

  async now(): Promise<void> {
    const saved = await this.signOut.saveDrafts();
    const question = {
      heading: this.t('heading'),
      body: this.t('body'),
      confirm: this.t('confirm'),
      cancel: this.t('cancel'),
    };
    if (saved || (await this.confirm.ask(question))) await this.signOut.leave('person');
  }
}
