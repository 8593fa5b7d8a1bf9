/** Longest time on one question that is counted, in ms: as the contract has it. */
const MOST_MS = 3_600_000;

/** How long each question has been on the screen during this visit, in ms. Time in a pocket does not count. */
export class ItemClock {
  private readonly spent = new Map<number, number>();
  private item: number | null = null;
  private since = 0;

  constructor(private readonly now: () => number = () => performance.now()) {}

  /** This item is on the screen now. */
  show(item: number): void {
    this.pause();
    this.item = item;
    this.since = this.now();
  }

  /** Nothing is looked at: the page is hidden or left. */
  pause(): void {
    if (this.item === null) return;
    this.spent.set(this.item, this.elapsed());
    this.item = null;
  }

  /** Time on the item that is shown, earlier visits included. */
  elapsed(): number {
    if (this.item === null) return 0;
    const total = (this.spent.get(this.item) ?? 0) + this.now() - this.since;
    return Math.min(Math.round(total), MOST_MS);
  }
}
