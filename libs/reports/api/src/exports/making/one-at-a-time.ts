/** One piece of work after the other, first come first served; a failure of one is nothing to the next. */
export class OneAtATime {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.last.then(work);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}
