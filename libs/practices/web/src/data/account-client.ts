import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import { Account, type AccountChanges, type ChangePasswordBody } from '@tweespraak/practices/contract';
import { firstValueFrom } from 'rxjs';

/** The account of the person who is signed in. Call in an injection context. */
export function accountResource(): HttpResourceRef<Account | undefined> {
  return httpResource(() => '/api/account', { parse: (raw) => Account.parse(raw) });
}

@Injectable({ providedIn: 'root' })
export class AccountClient {
  private readonly http = inject(HttpClient);

  /** Answers the account as it is now. Throws Problem. */
  async change(changes: AccountChanges): Promise<Account> {
    return Account.parse(await firstValueFrom(this.http.patch('/api/account', changes)));
  }

  /** Ends every other session. Throws Problem `password.wrong`, `password.too-common`, `too-many-requests`. */
  async changePassword(body: ChangePasswordBody): Promise<void> {
    await firstValueFrom(this.http.put('/api/account/password', body));
  }

  /** Signs out everywhere but here. Throws Problem. */
  async endOtherSessions(): Promise<void> {
    await firstValueFrom(this.http.delete('/api/account/other-sessions'));
  }
}
