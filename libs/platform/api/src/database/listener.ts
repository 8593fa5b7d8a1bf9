import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { ENV, type Env } from '../env/env';
import { dataSourceOptions } from './data-source-options';

const RETRY_MS = 100;
const RETRY_AT_MOST_MS = 2_000;
const KEEP_ALIVE_MS = 10_000;
const CONNECT_WITHIN_MS = 5_000;

export interface Hearer {
  /** What a committed transaction said with pg_notify. */
  heard(payload: string): void;
  /** The line is open, for the first time or again: what was said while it was not has to be read from the tables. */
  opened(): void;
}

/**
 * The ears of this process: one connection of its own that listens to a channel, made with the first hearer and made
 * again by itself whenever it is lost. No client data passes here: whoever speaks says ids, counts and names of moves.
 */
@Injectable()
export class Listener implements OnApplicationShutdown {
  private readonly hearers = new Map<string, Hearer>();
  private client: pg.Client | undefined;
  private connecting: Promise<void> | undefined;
  private retry: NodeJS.Timeout | undefined;
  private retryMs = RETRY_MS;
  private closed = false;

  constructor(@Inject(ENV) private readonly env: Env) {}

  /** Listens to a channel until the process ends; the name is ours, never somebody's input. */
  listen(channel: string, hearer: Hearer): void {
    if (this.closed) return;
    this.hearers.set(channel, hearer);
    if (this.client) this.client.end().catch(() => undefined); // the next connection listens to this one too
    this.connecting ??= this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    clearTimeout(this.retry);
    await this.connecting;
    await this.client?.end().catch(() => undefined); // already gone is gone
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: String(dataSourceOptions(this.env).url),
      application_name: 'tweespraak-listener',
      connectionTimeoutMillis: CONNECT_WITHIN_MS,
      keepAlive: true,
      keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    });
    const lost = this.onceLost();
    client.on('error', lost).on('end', lost);
    client.on('notification', ({ channel, payload }) => this.hearers.get(channel)?.heard(payload ?? ''));
    try {
      await client.connect();
      for (const channel of this.hearers.keys()) {
        await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
      }
      this.client = client;
      this.retryMs = RETRY_MS;
      for (const hearer of this.hearers.values()) hearer.opened();
    } catch {
      lost();
      await client.end().catch(() => undefined);
    }
  }

  /** A connection that goes says so by an error and by its end: one of them is enough to make the next. */
  private onceLost(): () => void {
    let told = false;
    return () => {
      if (told || this.closed) return;
      told = true;
      this.client = undefined;
      this.retry = setTimeout(() => (this.connecting = this.connect()), this.retryMs);
      this.retryMs = Math.min(this.retryMs * 2, RETRY_AT_MOST_MS);
    };
  }
}
