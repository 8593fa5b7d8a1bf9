import { Inject, Injectable } from '@nestjs/common';
import webpush from 'web-push';
import { ENV, type Env, publicUrl } from '../../env/env';
import { isPushService, otherServices } from './push-services';
import { type VapidKeys, vapidKeys } from './vapid-keys';

export interface Device {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** Gone: the browser does not exist any more, or took its permission back; it is not asked again. */
export type PushOutcome = 'delivered' | 'gone' | 'failed';

const DAY_SECONDS = 86_400;
const TIMEOUT_MS = 10_000;
const GONE = [404, 410];

/** Sends to browsers through their makers' services: encrypted for that browser alone, signed as this server. */
@Injectable()
export class PushSender {
  private readonly keys: VapidKeys;
  private readonly others: readonly string[];
  private readonly subject: string;

  constructor(@Inject(ENV) env: Env) {
    this.keys = vapidKeys(env);
    this.others = otherServices(env.PUSH_SERVICES);
    this.subject = contactOf(env);
  }

  /** What a browser subscribes with. */
  get publicKey(): string {
    return this.keys.publicKey;
  }

  accepts(endpoint: string): boolean {
    return isPushService(endpoint, this.others);
  }

  /** Never throws: what a push service says stays out of logs and job rows, its address is a secret of the browser. */
  async send(device: Device, payload: string): Promise<PushOutcome> {
    if (!this.accepts(device.endpoint)) return 'gone';
    try {
      const request = this.encrypt(device, payload);
      const { status } = await fetch(device.endpoint, {
        ...request,
        redirect: 'manual',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      if (status >= 200 && status < 300) return 'delivered';
      return GONE.includes(status) ? 'gone' : 'failed';
    } catch {
      return 'failed';
    }
  }

  private encrypt({ endpoint, p256dh, auth }: Device, payload: string) {
    const { method, headers, body } = webpush.generateRequestDetails(
      { endpoint, keys: { p256dh, auth } },
      payload,
      {
        vapidDetails: { subject: this.subject, ...this.keys },
        contentEncoding: 'aes128gcm',
        TTL: DAY_SECONDS,
        topic: 'notices', // one that was not fetched yet is replaced
      },
    );
    return { method, headers: withoutLength(headers), body: new Uint8Array(body) };
  }
}

/** Whom a push service may write to about this server (RFC 8292). */
function contactOf(env: Env): string {
  const base = publicUrl(env);
  return base.startsWith('https:') ? base : `mailto:${/<([^>]*)>/.exec(env.MAIL_FROM)?.[1] ?? env.MAIL_FROM}`;
}

/** `fetch` counts for itself. */
function withoutLength(headers: Readonly<Record<string, unknown>>): Record<string, string> {
  const entries = Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length');
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]));
}
