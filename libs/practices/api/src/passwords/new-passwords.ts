import { Injectable } from '@nestjs/common';
import { NewPassword } from '@tweespraak/practices/contract';
import { DomainError } from '@tweespraak/shared/kernel';
import { isTooCommon, type PasswordOwner } from './common-passwords';
import { PasswordHasher } from './password-hasher';

/** The way a password gets into the database: checked, then hashed. */
@Injectable()
export class NewPasswords {
  constructor(private readonly hasher: PasswordHasher) {}

  /**
   * @returns the hash to store.
   * @throws DomainError 'password.too-short' (also for one that is too long), 'password.too-common'.
   */
  async prepare(password: string, owner: PasswordOwner): Promise<string> {
    if (!NewPassword.safeParse(password).success)
      throw new DomainError('password.too-short', 'A password has 12 to 200 characters.');
    if (isTooCommon(password, owner))
      throw new DomainError(
        'password.too-common',
        'This password is one of the first that somebody would guess.',
      );
    return this.hasher.hash(password);
  }
}
