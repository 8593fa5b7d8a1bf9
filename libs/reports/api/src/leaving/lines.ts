const NEWLINE = 0x0a;
/** Postgres takes no single value over a gigabyte; no row of ours comes near this. */
const LONGEST_LINE = 32 * 2 ** 20;
const ROWS_A_BATCH = 500;
const BYTES_A_BATCH = 4 * 2 ** 20;

/** The lines of a JSON Lines file, a batch at a time. @throws Error when one is absurdly long or the last is cut off. */
export async function* linesOf(bytes: AsyncIterable<Buffer>): AsyncGenerator<string[], void, void> {
  let rest: Buffer = Buffer.alloc(0);
  let batch: string[] = [];
  let size = 0;
  for await (const piece of bytes) {
    rest = rest.length ? Buffer.concat([rest, piece]) : piece;
    let from = 0;
    for (let to = rest.indexOf(NEWLINE, from); to >= 0; to = rest.indexOf(NEWLINE, from)) {
      batch.push(rest.toString('utf8', from, to));
      size += to - from;
      from = to + 1;
      if (batch.length < ROWS_A_BATCH && size < BYTES_A_BATCH) continue;
      yield batch;
      [batch, size] = [[], 0];
    }
    rest = rest.subarray(from);
    if (rest.length > LONGEST_LINE) throw new Error('a line is too long');
  }
  if (rest.length) throw new Error('the last line has no end');
  if (batch.length) yield batch;
}
