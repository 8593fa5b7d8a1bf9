const PIECE_BYTES = 256 * 1024;

/** Bytes as they come, in pieces of one size: the same bytes make the same pieces. */
export async function* inPieces(
  bytes: AsyncIterable<Buffer>,
  size = PIECE_BYTES,
): AsyncGenerator<Buffer, void, void> {
  let held: Buffer[] = [];
  let length = 0;
  for await (const chunk of bytes) {
    held.push(chunk);
    length += chunk.length;
    if (length < size) continue;
    const whole = Buffer.concat(held);
    let from = 0;
    for (; from + size <= whole.length; from += size) yield whole.subarray(from, from + size);
    held = [whole.subarray(from)];
    length = whole.length - from;
  }
  if (length) yield Buffer.concat(held);
}
