import type { MyEntry, SaveEntryBody } from '@tweespraak/homework/contract';
import { Problem } from '@tweespraak/platform/web';
import { anEntry, uuid } from '../../test/partner';
import type { KeptEntry } from './device-entries';
import { EntryBook } from './entry-book';

const OFFLINE = new Problem(0, '', '');
const DAY = '2026-11-22';

function setUp() {
  const sent: { id: string; body: SaveEntryBody }[] = [];
  const kept: KeptEntry[] = [];
  const server = { problem: null as Problem | null, once: false };
  const device = { works: true };
  const book = new EntryBook(DAY, {
    send: async (id, body) => {
      const { problem } = server;
      if (server.once) server.problem = null;
      if (problem) throw problem;
      sent.push({ id, body });
      return body.revision + 1;
    },
    keep: async (entry) => {
      kept.push(entry);
      return device.works;
    },
  });
  book.rebase(null, 'me');
  return { book, sent, kept, server, device };
}

const elsewhere = (changes: Partial<MyEntry>) => {
  const entry = anEntry({ id: uuid(60), day: DAY, handedInAt: null, revision: 5, ...changes });
  return new Problem(409, 'entry.changed-elsewhere', '', [], { entry });
};

describe('the draft of a day', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is at the server within a second, several changes in one request', async () => {
    const { book, sent } = setUp();
    book.write('asks', 'ru');
    await jest.advanceTimersByTimeAsync(200);
    book.write('asks', 'rust');
    book.share('coach');
    await jest.advanceTimersByTimeAsync(600);
    expect(sent.map(({ body }) => body)).toEqual([
      { revision: 0, day: DAY, scope: 'coach', answers: { asks: 'rust' } },
    ]);
    expect(book.state()).toBe('saved');
  });

  it('loses nothing in ten minutes without a connection, and says where it is', async () => {
    const { book, sent, kept, server } = setUp();
    server.problem = OFFLINE;
    book.write('asks', 'rust');
    await jest.advanceTimersByTimeAsync(5 * 60_000);
    book.write('before', 'de bel ging');
    await jest.advanceTimersByTimeAsync(5 * 60_000);
    expect([sent.length, book.state()]).toEqual([0, 'offline']);
    expect([...(kept.at(-1)?.edits.keys() ?? [])]).toEqual(['asks', 'before']);
    server.problem = null;
    await jest.advanceTimersByTimeAsync(31_000);
    expect(sent.map(({ body }) => body.answers)).toEqual([{ asks: 'rust', before: 'de bel ging' }]);
    expect([book.state(), kept.at(-1)?.edits.size]).toEqual(['saved', 0]);
  });

  it('does not claim to be on a device that refused it', async () => {
    const { book, server, device } = setUp();
    [server.problem, device.works] = [OFFLINE, false];
    book.write('asks', 'rust');
    await jest.advanceTimersByTimeAsync(1000);
    expect(book.state()).toBe('failed');
  });

  it('of another device is joined when both filled in other things', async () => {
    const { book, sent, server } = setUp();
    Object.assign(server, { problem: elsewhere({ answers: { before: 'haast' } }), once: true });
    book.write('asks', 'rust');
    await jest.advanceTimersByTimeAsync(1000);
    expect(sent).toEqual([
      {
        id: uuid(60),
        body: { revision: 5, day: DAY, scope: 'me', answers: { before: 'haast', asks: 'rust' } },
      },
    ]);
    expect(book.twice().size).toBe(0);
  });

  it('waits for a choice when another device filled in the same thing differently', async () => {
    const { book, sent, server } = setUp();
    Object.assign(server, { problem: elsewhere({ answers: { asks: 'beweging' } }), once: true });
    book.write('asks', 'rust');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
    expect([...book.twice()]).toEqual([['asks', 'beweging']]);
    book.choose('asks', 'mine');
    await jest.advanceTimersByTimeAsync(1000);
    expect(sent[0]?.body).toMatchObject({ revision: 5, answers: { asks: 'rust' } });
  });

  it('takes the other version when that is chosen, and sends nothing', async () => {
    const { book, sent, server, kept } = setUp();
    Object.assign(server, { problem: elsewhere({ answers: { asks: 'beweging' } }), once: true });
    book.write('asks', 'rust');
    await jest.advanceTimersByTimeAsync(1000);
    book.choose('asks', 'theirs');
    await jest.advanceTimersByTimeAsync(5000);
    expect(book.view()?.answers).toEqual({ asks: 'beweging' });
    expect([sent.length, kept.at(-1)?.edits.size]).toEqual([0, 0]);
  });

  it('is not a second version of what it saved itself a moment ago', async () => {
    const { book } = setUp();
    book.write('asks', 'r');
    await jest.advanceTimersByTimeAsync(450);
    book.write('asks', 'rust');
    book.rebase({ ...anEntry({ day: DAY }), id: uuid(60), revision: 9, answers: { asks: 'r' } }, 'me');
    expect(book.twice().size).toBe(0);
    expect(book.view()?.answers).toEqual({ asks: 'rust' });
  });

  it('stops asking when the server does not take it any more', async () => {
    const { book, sent, server } = setUp();
    server.problem = new Problem(422, 'homework.withdrawn', '');
    book.write('asks', 'rust');
    await jest.advanceTimersByTimeAsync(1000);
    server.problem = null;
    book.rebase(null, 'me');
    await jest.advanceTimersByTimeAsync(120_000);
    expect([sent.length, book.state(), book.refusal()?.code]).toEqual([0, 'failed', 'homework.withdrawn']);
  });
});
