import { Injectable } from '@nestjs/common';
import type { SignedIn } from '@tweespraak/platform/api';
import { Credentials } from './credentials';

/** For other domains: before something that a session left open should not do by itself. */
@Injectable()
export class PasswordAgain {
  constructor(private readonly credentials: Credentials) {}

  /** @throws DomainError 'password.wrong', 'too-many-requests'. */
  confirm({ accountId }: SignedIn, password: string): Promise<void> {
    return this.credentials.confirm(accountId, password);
  }
}
