import { DOCUMENT, DestroyRef, Injectable, effect, inject } from '@angular/core';
import type { MyHomeworkDetail } from '@tweespraak/homework/contract';
import { Connection, LeaveRegistry, asProblem, type LeaveReason } from '@tweespraak/platform/web';
import { DeviceEntries } from './device-entries';
import { EntryBook } from './entry-book';
import type { EntryBase } from './entry-edits';
import { MyHomeworkClient } from './my-homework-client';

/** The drafts of the person who is signed in: they outlive the pages, so that leaving one loses nothing. */
@Injectable({ providedIn: 'root' })
export class EntryDesk {
  private readonly client = inject(MyHomeworkClient);
  private readonly device = inject(DeviceEntries);
  private readonly books = new Map<string, EntryBook>();

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
      () => this.books.forEach((book) => book.rest()),
    ];
    inject(DestroyRef).onDestroy(() => undo.forEach((step) => step()));
    effect(() => {
      if (online()) void this.sendAll().catch(() => undefined);
    });
  }

  book(homeworkId: string, day: string): EntryBook {
    const key = `${homeworkId}/${day}`;
    const known = this.books.get(key);
    if (known) return known;
    const book = new EntryBook(day, {
      send: (entryId, body) => this.client.save(homeworkId, entryId, body),
      keep: (kept) => this.device.keep(homeworkId, day, kept),
    });
    this.books.set(key, book);
    return book;
  }

  /** Takes over what earlier visits left of this homework, and puts the server's entries under it. */
  async recover(detail: MyHomeworkDetail): Promise<void> {
    const { id } = detail.item;
    for (const [day, kept] of await this.device.recover(id)) this.book(id, day).adopt(kept);
    this.rebase(detail);
  }

  /** The server's entries of this moment under the drafts. What was handed in elsewhere is no draft any more. */
  rebase({ item, exercise, entries, turns }: MyHomeworkDetail): void {
    const open = new Map(entries.map((entry) => [entry.day, entry]));
    const mine = [...this.books].filter(([key]) => key.startsWith(`${item.id}/`)).map(([, { day }]) => day);
    for (const day of new Set([...turns, ...mine])) {
      const entry = open.get(day);
      if (entry && entry.handedInAt !== null) void this.forget(item.id, day);
      else this.book(item.id, day).rebase((entry as EntryBase | undefined) ?? null, exercise.scope);
    }
  }

  /** When a person comes home: what is left of any homework goes to the server. */
  async recoverAll(): Promise<void> {
    for (const homeworkId of await this.device.homework()) {
      await this.client.read(homeworkId).then(
        (detail) => this.recover(detail),
        (error: unknown) => {
          if (asProblem(error).kind !== 'denied') throw error; // not mine any more: the sign-out removes it
        },
      );
    }
  }

  /** Handed in or removed: nothing of it stays on this device. */
  async forget(homeworkId: string, day: string): Promise<void> {
    this.books.get(`${homeworkId}/${day}`)?.discard();
    await this.device.forget(homeworkId, day);
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
