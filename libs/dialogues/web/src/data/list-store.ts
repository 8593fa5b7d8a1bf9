import { Injectable, computed, inject, signal } from '@angular/core';
import type {
  DialogueList,
  ListSentence,
  Mark,
  NewSentenceBody,
  SentenceChanges,
} from '@tweespraak/dialogues/contract';
import { ListsClient } from './lists-client';

const NO_MARK: Mark = { sameAs: null, agreed: false, importance: null, top: false, hard: false };

/**
 * The lists of one dialogue on this screen. Every write is on the server before it shows; nothing of the other's is here
 * before both lists are open.
 */
@Injectable()
export class ListStore {
  private readonly client = inject(ListsClient);
  private readonly current = signal<DialogueList | null>(null);
  private readonly failure = signal<unknown>(null);
  private id = '';

  readonly list = this.current.asReadonly();
  /** Of the first read; a failed write is thrown to whoever asked for it. */
  readonly error = this.failure.asReadonly();
  readonly mine = computed(() => (this.current()?.sentences ?? []).filter(({ mine }) => mine));
  readonly theirs = computed(() => (this.current()?.sentences ?? []).filter(({ mine }) => !mine));

  async load(dialogueId: string): Promise<void> {
    this.id = dialogueId;
    try {
      this.current.set(await this.client.read(dialogueId));
      this.failure.set(null);
    } catch (error) {
      this.failure.set(error);
    }
  }

  async add(sentence: NewSentenceBody): Promise<void> {
    const id = await this.client.add(this.id, sentence);
    const added: ListSentence = { ...sentence, id, mine: true, myMark: null, theirMark: null };
    this.update((sentences) => [...sentences, added]);
  }

  async change(sentenceId: string, changes: SentenceChanges): Promise<void> {
    await this.client.change(this.id, sentenceId, changes);
    this.updateOne(sentenceId, (sentence) => ({
      ...sentence,
      text: changes.text ?? sentence.text,
      weight: changes.weight === undefined ? sentence.weight : changes.weight,
    }));
  }

  async remove(sentenceId: string): Promise<void> {
    await this.client.remove(this.id, sentenceId);
    this.update((sentences) => sentences.filter(({ id }) => id !== sentenceId));
  }

  /** What I think of a sentence; what is left out stays as it was. */
  async mark(sentenceId: string, changes: Partial<Mark>): Promise<void> {
    const before = this.current()?.sentences.find(({ id }) => id === sentenceId)?.myMark ?? NO_MARK;
    const mark = { ...before, ...changes };
    await this.client.mark(this.id, sentenceId, mark);
    this.updateOne(sentenceId, (sentence) => ({ ...sentence, myMark: mark }));
  }

  /** My part is done, or not yet. What the other has comes with a new read. */
  async say(what: 'ready' | 'rated', done: boolean): Promise<void> {
    await this.client.say(this.id, what, done);
    this.current.update((list) => list && { ...list, [what === 'ready' ? 'iAmReady' : 'iHaveRated']: done });
  }

  private updateOne(sentenceId: string, change: (sentence: ListSentence) => ListSentence): void {
    this.update((sentences) => sentences.map((one) => (one.id === sentenceId ? change(one) : one)));
  }

  private update(change: (sentences: ListSentence[]) => ListSentence[]): void {
    this.current.update((list) => list && { ...list, sentences: change(list.sentences) });
  }
}
