import { signal } from '@angular/core';

/** Changes wait this long for company, in ms: well within the second that is promised. */
const GATHER_MS = 400;
/** How long to wait after each failure in a row, in ms, and after any more. */
const RETRY_MS = [2_000, 5_000, 15_000];
const LONGEST_MS = 30_000;
/** A save under way is not worth a word until it takes this long, in ms. */
const SLOW_MS = 1_000;

/** When to send: soon after a change, and again and again, slower each time, while it fails. */
export class RetryTimer {
  private readonly late = signal(false);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private slowTimer: ReturnType<typeof setTimeout> | undefined;
  private failures = 0;

  /** It takes so long that a word about it is due. */
  readonly slow = this.late.asReadonly();

  constructor(private readonly send: () => void) {}

  /** Not put off by a next change: the first one decides when. */
  soon(): void {
    this.slowTimer ??= setTimeout(() => this.late.set(true), SLOW_MS);
    const wait = this.failures === 0 ? GATHER_MS : (RETRY_MS[this.failures - 1] ?? LONGEST_MS);
    this.timer ??= setTimeout(() => this.run(), wait);
  }

  again(): void {
    this.failures += 1;
    this.soon();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** It worked, or there is nothing to send any more. */
  calm(): void {
    this.stop();
    clearTimeout(this.slowTimer);
    this.slowTimer = undefined;
    this.failures = 0;
    this.late.set(false);
  }

  private run(): void {
    this.timer = undefined;
    this.send();
  }
}
