import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { FeedTitles, NewCalendarFeed } from '@tweespraak/agenda/contract';
import {
  Button,
  Card,
  Field,
  Formats,
  LoadState,
  Notice,
  Page,
  Skeleton,
  TextInput,
  UndoToast,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import { FeedClient } from '../data/feed-client';

/** One's own appointments in a calendar outside: an address that only its owner knows, shown once. */
@Component({
  selector: 'ts-feed-page',
  imports: [Page, Card, Button, Field, TextInput, Notice, LoadState, Skeleton],
  templateUrl: './feed-page.html',
})
export class FeedPage {
  protected readonly t = injectText('appointments.feed');
  protected readonly titles = ['neutral', 'kind'] as const;
  private readonly client = inject(FeedClient);
  private readonly toast = inject(UndoToast);
  private readonly formats = inject(Formats);
  protected readonly current = this.client.current();
  protected readonly made = signal<NewCalendarFeed | null>(null);
  private readonly act = injectOneAct('appointments.problem');
  protected readonly busy = this.act.busy;
  protected readonly refusal = this.act.refusal;
  protected readonly choice = linkedSignal<FeedTitles>(() =>
    this.current.hasValue() ? this.current.value().titles : 'neutral',
  );
  protected readonly since = computed(() => {
    const createdAt = this.current.hasValue() ? this.current.value().createdAt : null;
    return createdAt === null ? '' : this.formats.date(createdAt, 'moment');
  });

  protected make(): Promise<void> {
    return this.act.run(async () => {
      this.made.set(await this.client.make(this.choice()));
      this.current.reload();
    });
  }

  protected stop(): Promise<void> {
    return this.act.run(async () => {
      await this.client.stop();
      this.made.set(null);
      this.current.reload();
      this.toast.say(this.t('stopped'));
    });
  }

  protected async copy(text: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.toast.say(this.t('copied'));
    } catch {
      this.toast.say(this.t('notCopied'));
    }
  }
}
