import type { DraftChanges } from '@tweespraak/pillars/contract';
import { Problem } from '@tweespraak/platform/web';
import { aDraft } from '../../testing/rounds';
import { DraftBook } from './draft-book';
import type { Edits } from './edits';

const OFFLINE = new Problem(0, '', '');

function setUp() {
  const sent: DraftChanges[] = [];
  const kept: Edits[] = [];
  const server = { problem: null as Problem | null, revision: 1, delayMs: 0 };
  const device = { works: true };
  const book = new DraftBook({
    send: async (changes) => {
      if (server.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, server.delayMs));
      if (server.problem) throw server.problem;
      sent.push(changes);
      return ++server.revision;
    },
    keep: async (edits) => {
      kept.push(edits);
      return device.works;
    },
  });
  book.rebase(aDraft());
  return { book, sent, kept, server, device };
}

describe('a book of answers', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is at the server within a second, several quick answers in one request', async () => {
    const { book, sent } = setUp();
    book.write('answers.1', 4, 1200);
    await jest.advanceTimersByTimeAsync(300);
    book.write('answers.2', 5, 900);
    await jest.advanceTimersByTimeAsync(600);
    expect(sent).toEqual([
      {
        answers: [
          { item: 1, value: 4, ms: 1200 },
          { item: 2, value: 5, ms: 900 },
        ],
      },
    ]);
    expect(book.state()).toBe('saved');
  });

  it('is not put off by answering on and on', async () => {
    const { book, sent } = setUp();
    for (let item = 0; item < 10; item += 1) {
      book.write(`answers.${item}`, 3);
      await jest.advanceTimersByTimeAsync(150);
    }
    expect(sent.length).toBeGreaterThanOrEqual(3);
  });

  it('is on the device at once, and off it when the server has it', async () => {
    const { book, kept } = setUp();
    book.write('answers.1', 4);
    await jest.advanceTimersByTimeAsync(0);
    expect([...(kept.at(-1)?.keys() ?? [])]).toEqual(['answers.1']);
    await jest.advanceTimersByTimeAsync(1000);
    expect(kept.at(-1)?.size).toBe(0);
  });

  it('says that it is on this device while there is no connection, and tries again until it works', async () => {
    const { book, sent, server } = setUp();
    server.problem = OFFLINE;
    book.write('answers.1', 4);
    await jest.advanceTimersByTimeAsync(1000);
    expect(book.state()).toBe('offline');
    book.write('answers.2', 2);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toEqual([]);
    server.problem = null;
    await jest.advanceTimersByTimeAsync(30_000);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.answers).toHaveLength(2);
    expect(book.state()).toBe('saved');
  });

  it('does not claim to be on the device when the device refused', async () => {
    const { book, server, device } = setUp();
    device.works = false;
    server.problem = OFFLINE;
    book.write('answers.1', 4);
    await jest.advanceTimersByTimeAsync(1000);
    expect(book.state()).toBe('failed');
  });

  it('sends the newest choice of a question that changed while it was on its way', async () => {
    const { book, sent, server } = setUp();
    server.delayMs = 500;
    book.write('answers.1', 4);
    await jest.advanceTimersByTimeAsync(600);
    book.write('answers.1', 6);
    await jest.advanceTimersByTimeAsync(2000);
    expect(sent.map(({ answers }) => answers?.[0]?.value)).toEqual([4, 6]);
    expect(book.hasUnsent()).toBe(false);
  });

  it('stops asking when the session is over, and keeps what is unsent on the device', async () => {
    const { book, sent, kept, server } = setUp();
    server.problem = new Problem(401, 'session.required', '');
    book.write('answers.1', 4);
    await expect(book.flush()).rejects.toBe(server.problem);
    server.problem = null;
    await jest.advanceTimersByTimeAsync(120_000);
    expect(sent).toEqual([]);
    expect(kept.at(-1)?.size).toBe(1);
  });

  it('sees that the round was sealed elsewhere', async () => {
    const { book, server } = setUp();
    server.problem = new Problem(422, 'response.sealed', '');
    book.write('answers.1', 4);
    await jest.advanceTimersByTimeAsync(1000);
    expect(book.refused()).toBe(true);
    book.discard();
    expect([book.hasUnsent(), book.refused()]).toEqual([false, false]);
  });

  it('tells a signing-out person that something has not reached the server', async () => {
    const { book, server } = setUp();
    server.problem = OFFLINE;
    book.write('importance.3', 2);
    await expect(book.flush()).rejects.toBe(OFFLINE);
    server.problem = null;
    await expect(book.flush()).resolves.toBeUndefined();
  });

  it('points to an answer that another device gave meanwhile, until the person chooses', async () => {
    const { book, server } = setUp();
    server.problem = OFFLINE;
    book.write('answers.1', 4);
    await jest.advanceTimersByTimeAsync(1000);
    book.rebase(aDraft({ answers: aDraft().answers.with(1, 0), revision: 7 }));
    expect([...book.twice()]).toEqual([['answers.1', 0]]);
    expect(book.edits().get('answers.1')?.value).toBe(4);
    book.write('answers.1', 0);
    expect(book.twice().size).toBe(0);
  });
});
