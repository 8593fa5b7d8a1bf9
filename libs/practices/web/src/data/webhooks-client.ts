import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import {
  MadeWebhook,
  NewSecret,
  type NewWebhookBody,
  Webhook,
  type WebhookChanges,
  WebhookLog,
} from '@tweespraak/practices/contract';
import { firstValueFrom } from 'rxjs';

const PATH = '/api/practice/webhooks';

/** Addresses of the practice's own programs. Call in an injection context. */
export function webhooksResource(): HttpResourceRef<Webhook[] | undefined> {
  return httpResource(() => PATH, {
    parse: (raw) => (Array.isArray(raw) ? raw : []).map((one) => Webhook.parse(one)),
  });
}

/** What was sent to one of them, newest first. Call in an injection context. */
export function webhookLogResource(id: () => string): HttpResourceRef<WebhookLog | undefined> {
  return httpResource(() => `${PATH}/${id()}/deliveries`, { parse: (raw) => WebhookLog.parse(raw) });
}

/** What an admin does with them. Each throws Problem `webhook.…`. */
@Injectable({ providedIn: 'root' })
export class WebhooksClient {
  private readonly http = inject(HttpClient);

  /** Answers the secret, this once. */
  async add(body: NewWebhookBody): Promise<MadeWebhook> {
    return MadeWebhook.parse(await firstValueFrom(this.http.post(PATH, body)));
  }

  async change(id: string, changes: WebhookChanges): Promise<void> {
    await firstValueFrom(this.http.patch(`${PATH}/${id}`, changes));
  }

  async remove(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`${PATH}/${id}`));
  }

  /** Answers the new secret, this once. */
  async rotate(id: string): Promise<NewSecret> {
    return NewSecret.parse(await firstValueFrom(this.http.post(`${PATH}/${id}/secret`, null)));
  }

  async test(id: string): Promise<void> {
    await firstValueFrom(this.http.post(`${PATH}/${id}/test`, null));
  }

  async replay(id: string, deliveryId: string): Promise<void> {
    await firstValueFrom(this.http.post(`${PATH}/${id}/deliveries/${deliveryId}/replay`, null));
  }

  /** The page of the log that comes after `before`. */
  async older(id: string, before: string): Promise<WebhookLog> {
    const params = { before };
    return WebhookLog.parse(await firstValueFrom(this.http.get(`${PATH}/${id}/deliveries`, { params })));
  }
}
