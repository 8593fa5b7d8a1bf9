import { Injectable } from '@nestjs/common';
import { IdentityDb, Tries } from '@tweespraak/platform/api';

const FILES = 20;
const WITHIN_SECONDS = 60 * 60;

/** Counts the files that a person asks for: somebody who needs more than this in an hour is a program. */
@Injectable()
export class OwnDataTries extends Tries {
  constructor(identity: IdentityDb) {
    super(identity, { name: 'own-data', points: FILES, duration: WITHIN_SECONDS });
  }
}
