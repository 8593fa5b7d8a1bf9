import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IdentityDb } from '@tweespraak/platform/api';
import { type AccountId, DomainError } from '@tweespraak/shared/kernel';
import type { Visitor } from '../limits/visitor';
import type { PasswordOwner } from '../passwords/common-passwords';
import { NewPasswords } from '../passwords/new-passwords';
import { Credentials } from './credentials';
import type { Query } from './open-session';

/** The account behind a link from a mail: one that was there and proved itself, or one to make. */
export type LinkHolder =
  { readonly accountId: AccountId } | { readonly email: string; readonly passwordHash: string };

/** Who opens a link from a mail holds the mailbox. That makes a new account; it never touches one that exists. */
@Injectable()
export class LinkHolders {
  constructor(
    private readonly identity: IdentityDb,
    private readonly credentials: Credentials,
    private readonly newPasswords: NewPasswords,
  ) {}

  /**
   * With an account on this address: its current password has to fit, and nothing of it changes. Without: a new password.
   * @throws DomainError 'password.wrong', 'too-many-requests', 'password.too-short', 'password.too-common'.
   */
  async prove(owner: PasswordOwner, password: string, visitor: Visitor): Promise<LinkHolder> {
    const [existing] = await this.identity.query(`SELECT 1 FROM identity.accounts WHERE email = $1`, [
      owner.email,
    ]);
    if (!existing)
      return { email: owner.email, passwordHash: await this.newPasswords.prepare(password, owner) };
    const accountId = await this.credentials.prove(owner.email, password, visitor);
    if (!accountId) throw new DomainError('password.wrong', 'This is not the password of the account.');
    return { accountId };
  }

  /** @returns the account, made now where there was none. @throws DomainError 'conflict' when one appeared meanwhile. */
  async save(query: Query, holder: LinkHolder): Promise<AccountId> {
    if ('accountId' in holder) return holder.accountId;
    const id = randomUUID() as AccountId;
    const made = await query(
      `INSERT INTO identity.accounts (id, email, password_hash) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id`,
      [id, holder.email, holder.passwordHash],
    );
    if (!made.length) throw new DomainError('conflict', 'This address got an account meanwhile. Try again.');
    return id;
  }
}
