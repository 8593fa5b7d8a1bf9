import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DISMISS_REASONS, type AttentionItem } from '@tweespraak/homework/contract';
import {
  Button,
  Card,
  Icon,
  KeepFocus,
  LoadState,
  Menu,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { AttentionClient } from '../data/attention-client';
import { NUDGE_ICON, nudgePath, nudgeSentence } from './nudge-words';

/** As many as one takes in at a glance; the rest behind a button. */
const FIRST = 5;
type Reason = (typeof DISMISS_REASONS)[number];

/** Who could do with a nudge: couples that stall, each with one suggestion. Nothing stands here when nobody does. Never for a couple. */
@Component({
  selector: 'ts-attention-queue',
  imports: [Card, Button, Icon, Menu, LoadState, KeepFocus, RouterLink],
  templateUrl: './attention-queue.html',
  styleUrl: './attention-queue.scss',
})
export class AttentionQueue {
  protected readonly t = injectText('nudges.queue');
  protected readonly reasons = DISMISS_REASONS.filter((reason) => reason !== 'done');
  protected readonly busy = signal(false);
  private readonly everything = signal(false);
  private readonly say = injectProblemText('nudges.problem');
  private readonly client = inject(AttentionClient);
  private readonly toast = inject(UndoToast);
  protected readonly queue = this.client.attention();

  private readonly all = computed(() => (this.queue.hasValue() ? this.queue.value().items : []));
  protected readonly shown = computed(() => (this.everything() ? this.all() : this.all().slice(0, FIRST)));
  protected readonly hidden = computed(() => this.all().length - this.shown().length);
  protected readonly rows = computed(() =>
    this.shown().map((item) => ({
      item,
      names: `${item.names.a} & ${item.names.b}`,
      icon: NUDGE_ICON[item.kind],
      sentence: nudgeSentence(item, this.t),
      suggestion: this.t(`suggestion.${item.suggestion}`),
      ...nudgePath(item),
    })),
  );

  protected showAll(): void {
    this.everything.set(true);
  }

  protected async answer({ coupleId, kind, occasion }: AttentionItem, reason: Reason): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    try {
      await this.client.answer(coupleId, { kind, occasion, reason });
      this.toast.offer(this.t('away'), () => this.client.takeBack(coupleId, occasion));
    } catch (error) {
      this.toast.say(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
