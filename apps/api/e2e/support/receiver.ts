import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Webhook } from 'standardwebhooks';

export interface ReceivedMessage {
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
}

export interface Receiver {
  readonly url: string;
  readonly received: ReceivedMessage[];
  /** How it answers from now on; may change with each message. */
  answer: (nth: number) => number;
  /** The body, once the signature was checked by the library of Standard Webhooks. @throws when it does not fit. */
  verify(secret: string, nth?: number): { type: string; timestamp: string; data: { id: string } };
  close(): Promise<void>;
}

/** A program of a practice, on this machine. */
export async function openReceiver(): Promise<Receiver> {
  const received: ReceivedMessage[] = [];
  const server = createServer((request, reply) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      received.push({ headers: request.headers as Record<string, string>, text });
      reply.writeHead(receiver.answer(received.length)).end('dit bewaart niemand');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const receiver: Receiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/in`,
    received,
    answer: () => 204,
    verify: (secret, nth = received.length - 1) => {
      const message = received[nth];
      if (!message) throw new Error('no such message');
      return new Webhook(secret).verify(message.text, { ...message.headers }) as ReturnType<
        Receiver['verify']
      >;
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
  return receiver;
}
