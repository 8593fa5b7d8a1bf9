import type { Answers } from '@tweespraak/homework/domain';
import { type TenantTransaction, Vault } from '@tweespraak/platform/api';
import type { CoupleId, HomeworkId, PersonId } from '@tweespraak/shared/kernel';
import { Injectable } from '@nestjs/common';

/** Whom a sentence is for: the one it was given to, or the two. */
interface SentenceOf {
  readonly id: HomeworkId;
  readonly coupleId: CoupleId;
  readonly forPersonId: PersonId | null;
}

interface EntryOf {
  readonly id: string;
  readonly personId: PersonId;
}

const sentencePlace = ({ id, coupleId, forPersonId }: SentenceOf) => ({
  ownerId: forPersonId ?? coupleId,
  table: 'homework',
  column: 'sentence',
  rowId: id,
});
const entryPlace = ({ id, personId }: EntryOf) => ({
  ownerId: personId,
  table: 'homework_entries',
  column: 'sealed',
  rowId: id,
});
const replyPlace = ({ id, personId }: EntryOf) => ({
  ownerId: personId,
  table: 'entry_replies',
  column: 'sealed',
  rowId: id,
});

/** The words of homework at rest: a coach's sentence, all answers of an entry, and what the coach wrote back. */
@Injectable()
export class SealedWords {
  constructor(private readonly vault: Vault) {}

  async sealSentence(tx: TenantTransaction, of: SentenceOf, text: string | null): Promise<Buffer | null> {
    return text ? this.vault.seal(tx, sentencePlace(of), text) : null;
  }

  async openSentence(tx: TenantTransaction, of: SentenceOf, sealed: Buffer | null): Promise<string | null> {
    return sealed && this.vault.open(tx, sentencePlace(of), sealed);
  }

  sealAnswers(tx: TenantTransaction, of: EntryOf, answers: Answers): Promise<Buffer> {
    return this.vault.seal(tx, entryPlace(of), JSON.stringify(answers));
  }

  async openAnswers(tx: TenantTransaction, of: EntryOf, sealed: Buffer): Promise<Answers> {
    return JSON.parse(await this.vault.open(tx, entryPlace(of), sealed)) as Answers;
  }

  /** `personId` is the entry's owner: what was written to somebody is theirs. */
  sealReply(tx: TenantTransaction, of: EntryOf, text: string): Promise<Buffer> {
    return this.vault.seal(tx, replyPlace(of), text);
  }

  openReply(tx: TenantTransaction, of: EntryOf, sealed: Buffer): Promise<string> {
    return this.vault.open(tx, replyPlace(of), sealed);
  }
}
