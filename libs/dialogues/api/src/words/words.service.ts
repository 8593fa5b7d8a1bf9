import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { KeptWords, NewWordsBody } from '@tweespraak/dialogues/contract';
import { screenOf } from '@tweespraak/dialogues/domain';
import { type TenantContext, TenantDb, Vault } from '@tweespraak/platform/api';
import { type DialogueId, DomainError, type PersonId } from '@tweespraak/shared/kernel';
import { actorOf } from '../actor';
import { scriptOf } from '../room/locked-room';
import { lockOwnSeat } from '../room/own-seat';
import { refused } from '../room/room-refusals';
import { ADD_WORDS, READ_WORDS, REMOVE_WORDS } from './words.sql';

/** In one conversation; more is a file and no memory. */
const AT_MOST = 500;

interface WordsRow {
  id: string;
  person_id: PersonId;
  mine: boolean;
  round: number;
  step: string;
  sealed: Buffer;
  at: Date;
}

/** Words of a room: only while both keep them, sealed with the key of whoever spoke, never for a coach. */
@Injectable()
export class WordsService {
  constructor(
    private readonly db: TenantDb,
    private readonly vault: Vault,
  ) {}

  /** All while both keep, else one's own. @throws DomainError 'not-found', 'dialogue.not-yet'. */
  read(ctx: TenantContext, dialogueId: DialogueId): Promise<KeptWords[]> {
    return this.db.thin(ctx, 'words.read', async (tx) => {
      await lockOwnSeat(ctx, tx, dialogueId);
      const values = [ctx.practiceId, dialogueId, ctx.personId];
      const rows = await tx.query<WordsRow>({ name: 'words-read', text: READ_WORDS, values });
      const words: KeptWords[] = [];
      for (const { person_id, sealed, at, ...row } of rows) {
        const text = await this.vault.open(tx, placeOf(person_id, row.id), sealed); // one question at a time
        words.push({ ...row, text, at: at.toISOString() });
      }
      return words;
    });
  }

  /**
   * Keeps what the one who tells wrote at their own turn. In the first round the listener has no pen.
   * @throws DomainError 'not-found', 'dialogue.not-yet', 'dialogue.ended', 'words.not-kept', 'words.receiver-listens', 'words.full'.
   */
  add(ctx: TenantContext, dialogueId: DialogueId, { text }: NewWordsBody): Promise<KeptWords> {
    return this.db.thin(ctx, 'words.write', async (tx) => {
      const { locked, seat } = await lockOwnSeat(ctx, tx, dialogueId);
      const { state, at } = locked;
      if (state.phase === 'ended') throw refused('dialogue.ended');
      if (!state.keeping) throw new DomainError('words.not-kept', 'Words are kept only while both want it.');
      if (!screenOf(scriptOf(state), state, seat).mayWrite)
        throw new DomainError('words.receiver-listens', 'Who listens does not write.');
      const person = actorOf(ctx);
      const mine = [ctx.practiceId, dialogueId, person];
      const kept = await tx.query<WordsRow>({ name: 'words-read', text: READ_WORDS, values: mine });
      if (kept.length >= AT_MOST) throw new DomainError('words.full', 'This room holds no more words.');
      const words = { id: randomUUID(), mine: true, round: state.round, step: state.step };
      const sealed = await this.vault.seal(tx, placeOf(person, words.id), text);
      const place = [ctx.practiceId, words.id, dialogueId, locked.couple_id, person];
      tx.send({
        name: 'words-add',
        text: ADD_WORDS,
        values: [...place, words.round, words.step, sealed, at],
      });
      return { ...words, text, at: new Date(at).toISOString() };
    });
  }

  /** Takes one's own words away. @throws DomainError 'not-found', 'dialogue.not-yet'. */
  remove(ctx: TenantContext, dialogueId: DialogueId): Promise<void> {
    return this.db.thin(ctx, 'words.remove', async (tx) => {
      await lockOwnSeat(ctx, tx, dialogueId);
      tx.send({
        name: 'words-remove',
        text: REMOVE_WORDS,
        values: [ctx.practiceId, dialogueId, ctx.personId],
      });
    });
  }
}

/** Words belong to who spoke them: sealed with that person's key. */
const placeOf = (ownerId: PersonId, rowId: string) => ({
  ownerId,
  table: 'dialogue_words',
  column: 'sealed',
  rowId,
});
