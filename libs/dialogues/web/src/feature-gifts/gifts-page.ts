import { Component, computed, inject, signal } from '@angular/core';
import type { MyGift } from '@tweespraak/dialogues/contract';
import {
  Button,
  Card,
  Chip,
  Formats,
  Icon,
  LoadState,
  Notice,
  Page,
  QuietBox,
  Skeleton,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { GiftsClient } from '../data/gifts-client';

/** What the two give each other after a behaviour request. The giver alone marks it given; nothing is counted, and what ran out is gone. */
@Component({
  selector: 'ts-gifts-page',
  imports: [Page, Card, Chip, LoadState, Skeleton, QuietBox, Notice, Button, Icon],
  templateUrl: './gifts-page.html',
  styleUrl: './gifts-page.scss',
})
export class GiftsPage {
  protected readonly t = injectText('plan.gifts');
  protected readonly formats = inject(Formats);
  protected readonly busy = signal<string | null>(null);
  protected readonly refusal = signal('');
  private readonly client = inject(GiftsClient);
  private readonly toast = inject(UndoToast);
  private readonly say = injectProblemText('plan.problem');
  protected readonly gifts = this.client.all();

  protected readonly mine = computed(() => this.known().filter(({ mine }) => mine));
  protected readonly theirs = computed(() => this.known().filter(({ mine }) => !mine));
  protected readonly isEmpty = computed(() => this.known().length === 0);
  private readonly known = computed(() => (this.gifts.hasValue() ? this.gifts.value() : []));

  protected async mark({ id, givenAt }: MyGift): Promise<void> {
    if (this.busy()) return;
    const given = givenAt === null;
    this.busy.set(id);
    this.refusal.set('');
    try {
      await this.client.mark(id, given);
      this.toast.offer(this.t(given ? 'did.given' : 'did.notGiven'), () => this.client.mark(id, !given));
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(null);
    }
  }
}
