import { Turnstile } from './turnstile';

describe('a turnstile', () => {
  it('lets two through at once, and the others one by one as those come out', async () => {
    const turnstile = new Turnstile(2);
    let inside = 0;
    let most = 0;
    const order: number[] = [];
    const work = (nth: number) => async () => {
      inside += 1;
      most = Math.max(most, inside);
      await Promise.resolve();
      order.push(nth);
      inside -= 1;
    };
    await Promise.all([1, 2, 3, 4, 5, 6].map((nth) => turnstile.pass(work(nth))));
    expect(most).toBe(2);
    expect(order).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('opens for the next one after work that failed', async () => {
    const turnstile = new Turnstile(1);
    await expect(turnstile.pass(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(turnstile.pass(() => Promise.resolve('through'))).resolves.toBe('through');
  });
});
