import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { aSession, type TestDatabase, type TestPerson } from '@tweespraak/shared/testing';

/** One message of a stream, as a browser would hand it on. */
export interface StreamMessage {
  readonly type: string;
  readonly id: string | undefined;
  readonly data: unknown;
}

export interface EventStream {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly messages: StreamMessage[];
  /** What was sent, byte for byte. */
  readonly text: () => string;
  /** Waits for a message that fits; those that came before count too. */
  until(fits: (message: StreamMessage) => boolean): Promise<StreamMessage>;
  /** Waits for the end, and says whether the server was the one who ended it. */
  ended: Promise<void>;
  close(): void;
}

const PATIENCE_MS = 20_000;
const listening = new WeakMap<NestFastifyApplication, Promise<unknown>>();

/** A browser's EventSource without its coming back: what a person's stream brings, from a running server. */
export async function openEvents(
  app: NestFastifyApplication,
  db: TestDatabase,
  person: TestPerson,
  path: string,
  { lastEventId, cookie }: { lastEventId?: number; cookie?: string } = {},
): Promise<EventStream> {
  if (!listening.has(app)) listening.set(app, app.listen(0, '127.0.0.1'));
  await listening.get(app);
  const { port } = app.getHttpServer().address() as AddressInfo;
  const headers: Record<string, string> = { cookie: cookie ?? (await aSession(db, person)) };
  if (lastEventId !== undefined) headers['last-event-id'] = String(lastEventId);
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers, agent: false }, resolve).on('error', reject);
  });
  return reading(response);
}

function reading(response: IncomingMessage): EventStream {
  const messages: StreamMessage[] = [];
  const waiting = new Set<() => void>();
  let text = '';
  let parsed = 0;
  response.setEncoding('utf8');
  response.on('data', (chunk: string) => {
    text += chunk;
    for (let end = text.indexOf('\n\n', parsed); end >= 0; end = text.indexOf('\n\n', parsed)) {
      const message = parse(text.slice(parsed, end));
      if (message) messages.push(message);
      parsed = end + 2;
    }
    waiting.forEach((look) => look());
  });
  const ended = new Promise<void>((resolve) => {
    response
      .on('end', resolve)
      .on('close', resolve)
      .on('error', () => resolve());
  });
  return {
    status: response.statusCode ?? 0,
    headers: response.headers,
    messages,
    text: () => text,
    until: (fits) =>
      new Promise((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`no such message came; the stream said: ${text}`)),
          PATIENCE_MS,
        );
        const look = () => {
          const found = messages.find(fits);
          if (!found) return;
          clearTimeout(timer);
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      }),
    ended,
    close: () => response.destroy(),
  };
}

function parse(block: string): StreamMessage | null {
  const field = (name: string) =>
    block
      .split('\n')
      .filter((line) => line.startsWith(`${name}: `))
      .map((line) => line.slice(name.length + 2))
      .join('\n');
  if (!/^data: /m.test(block)) return null;
  return { type: field('event') || 'message', id: field('id') || undefined, data: JSON.parse(field('data')) };
}
