import { DOCUMENT, DestroyRef, Injectable, effect, inject } from '@angular/core';
import { Connection, LeaveRegistry, type LeaveReason } from '@tweespraak/platform/web';
import { MyRoundsClient } from '../my-rounds-client';
import { DeviceDrafts } from './device-drafts';
import { DraftBook } from './draft-book';

/** The books of the person who is signed in: they outlive the pages, so that leaving a question loses nothing. */
@Injectable({ providedIn: 'root' })
export class DraftDesk {
  private readonly client = inject(MyRoundsClient);
  private readonly device = inject(DeviceDrafts);
  private readonly books = new Map<string, DraftBook>();

  constructor() {
    const registry = inject(LeaveRegistry);
    const { online } = inject(Connection);
    const document = inject(DOCUMENT);
    const whenHidden = (): void => {
      if (document.visibilityState === 'hidden') this.sendAll().catch(() => undefined);
    };
    document.addEventListener('visibilitychange', whenHidden);
    const undo = [
      registry.saveBeforeLeaving(() => this.sendAll()),
      registry.wipeOnSignOut((reason) => this.close(reason)),
      () => document.removeEventListener('visibilitychange', whenHidden),
    ];
    inject(DestroyRef).onDestroy(() => undo.forEach((step) => step()));
    effect(() => {
      if (online()) void this.sendAll().catch(() => undefined);
    });
  }

  book(roundId: string): DraftBook {
    const known = this.books.get(roundId);
    if (known) return known;
    const book = new DraftBook({
      send: (changes) => this.client.saveDraft(roundId, changes),
      keep: (edits) => this.device.keep(roundId, edits),
    });
    this.books.set(roundId, book);
    return book;
  }

  /** Takes over what an earlier visit left of this round. */
  async recover(roundId: string): Promise<void> {
    this.book(roundId).adopt(await this.device.recover(roundId));
  }

  /** When a person comes home: what is left of any round goes to the server, or away when it was handed in meanwhile. */
  async recoverAll(): Promise<void> {
    for (const roundId of await this.device.rounds()) {
      const { draft } = await this.client.readRound(roundId);
      if (!draft) await this.forget(roundId);
      else {
        await this.recover(roundId);
        this.book(roundId).rebase(draft);
      }
    }
  }

  /** Handed in, or no longer to be answered: nothing of it stays on this device. */
  async forget(roundId: string): Promise<void> {
    this.books.get(roundId)?.discard();
    await this.device.forget(roundId);
  }

  private async sendAll(): Promise<void> {
    const waiting = [...this.books.values()].filter((book) => book.hasUnsent());
    const results = await Promise.allSettled(waiting.map((book) => book.flush()));
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }

  /** What could not be sent is on the device before the page goes; a person who asks to leave leaves nothing. */
  private async close(reason: LeaveReason): Promise<void> {
    const books = [...this.books.values()];
    if (reason !== 'person') await Promise.all(books.map((book) => book.keepUnsent()));
    books.forEach((book) => book.discard());
    this.books.clear();
    await this.device.close();
  }
}
