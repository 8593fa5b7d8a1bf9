import type { FastifyReply } from 'fastify';

/** Bytes that may wait for a screen that does not read; then its connection is dropped, and it comes back by itself. */
const MAX_WAITING = 64 * 1024;
const RETRY_MS = 1_000;

const HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'private, no-store, no-transform',
  'x-accel-buffering': 'no', // a proxy in between hands every event on at once
};

/** One event as text. Without an id a browser that comes back would say an older one. */
export function eventText(type: string, version: number, data: string): string {
  return `id: ${version}\nevent: ${type}\ndata: ${data}\n\n`;
}

/**
 * An answer without an end, as server-sent events. Written by hand, not by Nest's @Sse: behind an interceptor that one
 * sends its headers before a refusal is known, and a line that three screens share is made once.
 */
export class EventStream {
  constructor(private readonly reply: FastifyReply) {}

  /** From here on there is no error answer any more. `left` is called once, however it ends. */
  open(version: number, left: () => void): void {
    const { raw, request } = this.reply;
    const headers = this.reply.getHeaders();
    this.reply.hijack();
    raw.once('close', left);
    raw.on('error', () => undefined); // whoever left is told of by 'close'
    raw.socket?.setKeepAlive(true);
    raw.socket?.setNoDelay(true);
    raw.writeHead(200, { ...(headers as Record<string, string>), ...HEADERS });
    if (request.method === 'HEAD') raw.end();
    else raw.write(`: open\nid: ${version}\nretry: ${RETRY_MS}\n\n`);
    if (raw.destroyed) left(); // gone before it was there
  }

  write(text: string): void {
    const { raw } = this.reply;
    if (raw.writableEnded || raw.destroyed) return;
    raw.write(text);
    if (raw.writableLength > MAX_WAITING) raw.destroy();
  }

  end(): void {
    this.reply.raw.end();
  }
}
