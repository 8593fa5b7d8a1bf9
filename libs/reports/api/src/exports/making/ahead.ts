/**
 * The same, with the next one under way while the one in hand is worked on: the database reads while this process writes.
 * At most one is held beside the one in hand. A failure of the next comes in its turn.
 */
export async function* ahead<T>(source: AsyncIterable<T>): AsyncGenerator<T, void, void> {
  const items = source[Symbol.asyncIterator]();
  let next = begin(items);
  try {
    for (;;) {
      const { done, value } = await next;
      if (done) return;
      next = begin(items);
      yield value;
    }
  } finally {
    await next.catch(() => undefined); // whoever stopped does not hear of it
    await items.return?.();
  }
}

function begin<T>(items: AsyncIterator<T>): Promise<IteratorResult<T, unknown>> {
  const next = items.next();
  next.catch(() => undefined); // heard when it is its turn
  return next;
}
