import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyReply } from 'fastify';
import { EventStream } from './event-stream';

describe('a stream whose screen does not read', () => {
  let server: Server;
  let streams: { stream: EventStream; left: Promise<void> }[];
  beforeEach(async () => {
    streams = [];
    server = createServer((request, raw) => {
      const reply = { raw, request, getHeaders: () => ({ 'x-proof': 'yes' }), hijack: () => undefined };
      const stream = new EventStream(reply as unknown as FastifyReply);
      streams.push({ stream, left: new Promise((resolve) => stream.open(3, resolve)) });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(() => new Promise((resolve) => server.close(resolve)));

  const come = (method = 'GET') =>
    new Promise<IncomingMessage>((resolve) => {
      const { port } = server.address() as AddressInfo;
      get({ host: '127.0.0.1', port, agent: false, method }, resolve);
    });

  it('is dropped when too much waits for it, and others go on', async () => {
    const [slow, quick] = [await come(), await come()];
    let text = '';
    const heardAll = new Promise((resolve) => quick.on('end', resolve));
    quick.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    slow.on('error', () => undefined);
    const chunk = `: ${'x'.repeat(60_000)}\n\n`;
    let gone = false;
    void streams[0]?.left.then(() => (gone = true));
    for (let sent = 0; !gone && sent < 2_000; sent++) {
      streams[0]?.stream.write(chunk);
      await new Promise((turn) => setImmediate(turn));
    }
    expect(gone).toBe(true);
    streams[1]?.stream.write('id: 4\nevent: moved\ndata: {}\n\n');
    streams[1]?.stream.end();
    await heardAll;
    expect(text).toContain(': open\nid: 3\nretry: 1000\n\n');
    expect(text).toContain('event: moved');
    expect(quick.headers['x-proof']).toBe('yes');
  });

  it('knows when its screen went away, and writes nothing then', async () => {
    const screen = await come();
    screen.on('error', () => undefined).destroy();
    await streams[0]?.left;
    streams[0]?.stream.write('late');
    streams[0]?.stream.end();
  });

  it('answers a question for its headers alone, and ends', async () => {
    const answer = await come('HEAD');
    expect(answer.headers['content-type']).toBe('text/event-stream');
    await streams[0]?.left;
  });
});
