import { setImmediate as othersFirst } from 'node:timers/promises';
import type { Paper } from './paper';

/**
 * The bytes of a document while it is written: `write` draws its blocks and pauses between them, what is done is given away,
 * and between two pages the process looks after everybody else.
 */
export async function* pdfBytes(paper: Paper, write: Iterable<void>): AsyncGenerator<Buffer> {
  let pages = paper.pages;
  const blocks = write[Symbol.iterator]();
  while (!blocks.next().done) {
    if (paper.pages === pages) continue;
    pages = paper.pages;
    yield* given(paper);
    await othersFirst();
  }
  paper.end();
  yield* given(paper);
}

/** For small documents that go into something else. */
export async function wholePdf(bytes: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function* given({ doc }: Paper): Generator<Buffer> {
  for (let chunk: unknown = doc.read(); chunk !== null; chunk = doc.read()) yield chunk as Buffer;
}
