import { ahead } from './ahead';

async function gather<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}

describe('reading ahead', () => {
  it('gives the same in the same order', async () => {
    const source = async function* () {
      yield* [1, 2, 3];
    };
    expect(await gather(ahead(source()))).toEqual([1, 2, 3]);
    expect(
      await gather(
        ahead(
          (async function* () {
            yield* [];
          })(),
        ),
      ),
    ).toEqual([]);
  });

  it('has the next under way while one is worked on, and no more than that', async () => {
    let begun = 0;
    const source = async function* () {
      for (; begun < 9;) yield ++begun;
    };
    for await (const one of ahead(source())) {
      await new Promise((resolve) => setImmediate(resolve));
      expect(begun).toBe(Math.min(9, one + 1));
    }
  });

  it('lets a failure come in its turn', async () => {
    const got: number[] = [];
    const source = async function* () {
      yield 1;
      throw new Error('the second is gone');
    };
    const reading = async () => {
      for await (const one of ahead(source())) {
        await new Promise((resolve) => setImmediate(resolve));
        got.push(one);
      }
    };
    await expect(reading()).rejects.toThrow('the second is gone');
    expect(got).toEqual([1]);
  });

  it('closes what it read from when whoever reads stops', async () => {
    let closed = 0;
    const source = async function* () {
      try {
        for (let nth = 1; ; nth++) {
          if (nth === 2) await new Promise((resolve) => setTimeout(resolve, 5));
          yield nth;
        }
      } finally {
        closed += 1;
      }
    };
    for await (const one of ahead(source())) if (one === 1) break;
    expect(closed).toBe(1);
  });
});
