import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import {
  Button,
  ConfirmDialog,
  Formats,
  LoadState,
  Notice,
  Page,
  Skeleton,
  UndoToast,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import type { Webhook, WebhookDelivery } from '@tweespraak/practices/contract';
import { WebhooksClient, webhookLogResource } from '../data/webhooks-client';
import { ShownOnce } from '../ui/shown-once';
import { WebhookForm } from './webhook-form';
import { DeliveryLog } from './delivery-log';

/** One address: whether it is on, its secret, what was sent to it, and sending that once more. */
@Component({
  selector: 'ts-webhook-page',
  imports: [Page, Button, Notice, LoadState, Skeleton, WebhookForm, ShownOnce, DeliveryLog],
  templateUrl: './webhook-page.html',
  styleUrl: './webhooks.scss',
})
export class WebhookPage {
  readonly webhookId = input.required<string>();

  protected readonly t = injectText('doors.webhooks');
  protected readonly log = webhookLogResource(this.webhookId);
  protected readonly act = injectOneAct('doors.problem');
  protected readonly isChanging = signal(false);
  protected readonly secret = signal('');
  protected readonly heading = computed(
    () => (this.log.hasValue() && this.log.value().webhook.description) || this.t('address'),
  );
  private readonly older = linkedSignal<unknown, readonly WebhookDelivery[]>({
    source: () => (this.log.hasValue() ? this.log.value() : null),
    computation: () => [],
  });
  protected readonly deliveries = computed(() => [
    ...(this.log.hasValue() ? this.log.value().deliveries : []),
    ...this.older(),
  ]);
  protected readonly hasMore = linkedSignal(() => this.log.hasValue() && this.log.value().hasMore);
  private readonly client = inject(WebhooksClient);
  private readonly confirm = inject(ConfirmDialog);
  private readonly toast = inject(UndoToast);
  private readonly formats = inject(Formats);
  private readonly router = inject(Router);

  protected formerUntil({ formerSecretUntil }: Webhook): string {
    return formerSecretUntil ? this.t('former', { at: this.formats.date(formerSecretUntil, 'moment') }) : '';
  }

  protected saved(): void {
    this.isChanging.set(false);
    this.toast.say(this.t('saved'));
    this.log.reload();
  }

  /** What waits for an address that goes off is dropped; switching it on again is the way back. */
  protected async turn(on: boolean): Promise<void> {
    await this.act.run(async () => {
      await this.client.change(this.webhookId(), { on });
      this.toast.offer(this.t(on ? 'isOn' : 'isOff'), async () => {
        await this.client.change(this.webhookId(), { on: !on });
        this.log.reload();
      });
      this.log.reload();
    });
  }

  protected async test(): Promise<void> {
    await this.act.run(async () => {
      await this.client.test(this.webhookId());
      this.toast.say(this.t('tested'));
      this.log.reload();
    });
  }

  protected async replay({ id }: WebhookDelivery): Promise<void> {
    await this.act.run(async () => {
      await this.client.replay(this.webhookId(), id);
      this.toast.say(this.t('replayed'));
      this.log.reload();
    });
  }

  protected async rotate(): Promise<void> {
    await this.act.run(async () => {
      this.secret.set((await this.client.rotate(this.webhookId())).secret);
      this.log.reload();
    });
  }

  protected async more(): Promise<void> {
    const before = this.deliveries().at(-1)?.createdAt;
    if (!before) return;
    await this.act.run(async () => {
      const next = await this.client.older(this.webhookId(), before);
      this.older.update((shown) => [...shown, ...next.deliveries]);
      this.hasMore.set(next.hasMore);
    });
  }

  protected async remove({ url, description }: Webhook): Promise<void> {
    const isSure = await this.confirm.ask({
      heading: this.t('sure.heading', { name: description || url }),
      body: this.t('sure.body'),
      confirm: this.t('sure.confirm'),
    });
    if (!isSure) return;
    await this.act.run(async () => {
      await this.client.remove(this.webhookId());
      this.toast.say(this.t('removed'));
      await this.router.navigateByUrl('/practice/webhooks');
    });
  }
}
