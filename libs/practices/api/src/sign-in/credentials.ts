import { Injectable } from '@nestjs/common';
import { IdentityDb } from '@tweespraak/platform/api';
import { type AccountId, DomainError } from '@tweespraak/shared/kernel';
import { Limits } from '../limits/limits';
import type { Visitor } from '../limits/visitor';
import { PasswordHasher } from '../passwords/password-hasher';

interface AccountRow {
  id: AccountId;
  password_hash: string;
  known_device: boolean;
}

const FIND = `
  SELECT a.id, a.password_hash,
    EXISTS (SELECT 1 FROM identity.devices d WHERE d.account_id = a.id AND d.token_hash = $2) AS known_device
  FROM identity.accounts a WHERE a.email = $1`;

/** Proves an e-mail address and a password. */
@Injectable()
export class Credentials {
  constructor(
    private readonly identity: IdentityDb,
    private readonly hasher: PasswordHasher,
    private readonly limits: Limits,
  ) {}

  /**
   * Unknown address, wrong password: the same work, the same null.
   * @throws DomainError 'too-many-requests', decided on the address as typed, whether it exists or not.
   */
  async prove(email: string, password: string, visitor: Visitor): Promise<AccountId | null> {
    const [account] = await this.identity.query<AccountRow>(
      FIND,
      [email, visitor.deviceHash],
      'credentials-find',
    );
    const forgive = await this.limits.signIn(email, visitor, account?.known_device ? account.id : null);
    if (!(await this.matches(account, password)) || !account) return null;
    await forgive();
    return account.id;
  }

  /**
   * The current password of an account that is signed in.
   * @throws DomainError 'password.wrong', 'too-many-requests'.
   */
  async confirm(accountId: AccountId, password: string): Promise<void> {
    const forgive = await this.limits.currentPassword(accountId);
    const [account] = await this.identity.query<AccountRow>(
      `SELECT id, password_hash, true AS known_device FROM identity.accounts WHERE id = $1`,
      [accountId],
    );
    if (!(await this.matches(account, password)))
      throw new DomainError('password.wrong', 'This is not the current password.');
    await forgive();
  }

  private async matches(account: AccountRow | undefined, password: string): Promise<boolean> {
    const matches = await this.hasher.verify(account?.password_hash ?? null, password);
    if (matches && account && this.hasher.isOutdated(account.password_hash))
      await this.strengthen(account, password);
    return matches;
  }

  /** Only over the hash that was just proven: a password that changed meanwhile stays changed. */
  private async strengthen({ id, password_hash }: AccountRow, password: string): Promise<void> {
    await this.identity.query(
      `UPDATE identity.accounts SET password_hash = $3 WHERE id = $1 AND password_hash = $2`,
      [id, password_hash, await this.hasher.hash(password)],
    );
  }
}
