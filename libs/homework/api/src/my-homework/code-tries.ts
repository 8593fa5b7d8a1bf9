import { Injectable } from '@nestjs/common';
import { IdentityDb, Tries } from '@tweespraak/platform/api';

const WRONG_CODES = 10;
const WITHIN_SECONDS = 15 * 60;

/** Counts the codes of sheets that a person types. A right one ends the count. */
@Injectable()
export class CodeTries extends Tries {
  constructor(identity: IdentityDb) {
    super(identity, { name: 'homework-code', points: WRONG_CODES, duration: WITHIN_SECONDS });
  }
}
