import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Button, Card, Field, Notice, TextInput, injectOneAct, injectText } from '@tweespraak/platform/web';
import type { NewWebhookBody, Webhook } from '@tweespraak/practices/contract';
import { WEBHOOK_TYPES } from '@tweespraak/shared/kernel';
import { WebhooksClient } from '../data/webhooks-client';
import { CheckList } from '../ui/check-list';

/** Where messages go and which ones; for a new address, or one that is there. */
@Component({
  selector: 'ts-webhook-form',
  imports: [Card, Field, TextInput, CheckList, Notice, Button],
  templateUrl: './webhook-form.html',
})
export class WebhookForm {
  /** The one that changes; a new one without it. */
  readonly webhook = input<Webhook | null>(null);
  /** With the secret of a new one. */
  readonly saved = output<string | null>();
  readonly dropped = output();

  protected readonly t = injectText('doors.webhooks');
  protected readonly act = injectOneAct('doors.problem');
  protected readonly url = linkedSignal(() => this.webhook()?.url ?? '');
  protected readonly description = linkedSignal(() => this.webhook()?.description ?? '');
  protected readonly types = linkedSignal<readonly string[]>(() => this.webhook()?.types ?? []);
  private readonly sent = signal(false);
  private readonly platform = injectText('platform.field');
  private readonly client = inject(WebhooksClient);

  protected readonly options = WEBHOOK_TYPES.map((value) => ({
    value,
    label: this.t(`type.${value.replace('.', '-')}`),
    hint: value,
  }));
  protected readonly errors = computed(() => ({
    url: this.sent() && !this.url().trim() ? this.platform('required') : '',
    types: this.sent() && !this.types().length ? this.t('typesMissing') : '',
  }));

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.sent.set(true);
    if (this.errors().url || this.errors().types) return;
    await this.act.run(async () => this.saved.emit(await this.keep()));
  }

  private async keep(): Promise<string | null> {
    const body: NewWebhookBody = {
      url: this.url().trim(),
      description: this.description().trim(),
      types: [...this.types()] as NewWebhookBody['types'],
    };
    const there = this.webhook();
    if (!there) return (await this.client.add(body)).secret;
    await this.client.change(there.id, body);
    return null;
  }
}
