import { Component, computed, inject, signal } from '@angular/core';
import type { Library, LibraryItemBody } from '@tweespraak/homework/contract';
import {
  Button,
  Card,
  Chip,
  KeepFocus,
  LoadState,
  Page,
  QuietBox,
  Skeleton,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { LibraryClient } from '../data/library-client';
import { LibraryFields } from './library-fields';
import { modelOf } from './library-form';

type Item = Library['items'][number];

/** The practice's own list to read, listen to and watch, from which partners choose. Names and links only. */
@Component({
  selector: 'ts-library-page',
  imports: [...[Page, Card, Button, Chip, QuietBox, LoadState, Skeleton, KeepFocus], LibraryFields],
  templateUrl: './library-page.html',
  styleUrl: './library-page.scss',
})
export class LibraryPage {
  protected readonly t = injectText('homework.library');
  protected readonly modelOf = modelOf;
  /** The id of what changes, `new`, or nothing. */
  protected readonly open = signal<string | null>(null);
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  protected readonly withArchive = signal(false);
  private readonly client = inject(LibraryClient);
  private readonly toast = inject(UndoToast);
  private readonly say = injectProblemText('homework.problem');
  private key = crypto.randomUUID();
  protected readonly resource = this.client.items();

  private readonly all = computed(() => (this.resource.hasValue() ? this.resource.value().items : []));
  protected readonly items = computed(() =>
    this.all().filter(({ archived }) => archived === this.withArchive()),
  );
  protected readonly hasArchive = computed(() => this.all().some(({ archived }) => archived));

  protected show(id: string | null): void {
    this.refusal.set('');
    this.open.set(id);
  }

  protected add(body: LibraryItemBody): Promise<void> {
    return this.attempt(async () => {
      await this.client.add(body, this.key);
      this.key = crypto.randomUUID();
      this.show(null);
      this.toast.say(this.t('added', { title: body.title }));
    });
  }

  protected change(item: Item, body: LibraryItemBody): Promise<void> {
    return this.attempt(async () => {
      await this.client.change(item.id, body);
      this.show(null);
      this.toast.offer(this.t('saved'), () => this.client.change(item.id, bodyOfItem(item)));
    });
  }

  protected setArchived(item: Item, archived: boolean): Promise<void> {
    return this.attempt(async () => {
      await this.client.setArchived(item.id, archived);
      this.toast.offer(this.t(archived ? 'archived' : 'restored', { title: item.title }), () =>
        this.client.setArchived(item.id, !archived),
      );
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      await work();
    } catch (error) {
      this.refusal.set(this.say(error));
      if (!this.open()) this.toast.say(this.refusal());
    } finally {
      this.busy.set(false);
    }
  }
}

function bodyOfItem({ kind, title, maker, url, locale, note }: Item): LibraryItemBody {
  return { kind, title, maker, url, locale, note };
}
