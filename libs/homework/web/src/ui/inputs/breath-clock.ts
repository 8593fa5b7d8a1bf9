import { signal } from '@angular/core';

const TICK_MS = 500;

/** Counts seconds by the clock, not by its own ticks: a phone that slept in between is still right. */
export class BreathClock {
  private readonly seconds = signal(0);
  private readonly going = signal(false);
  private timer: ReturnType<typeof setInterval> | undefined;
  private since = 0;
  private before = 0;

  /** Seconds so far, pauses left out. */
  readonly elapsed = this.seconds.asReadonly();
  readonly running = this.going.asReadonly();

  constructor(private readonly ended: () => void) {}

  /** Begins or goes on, until so many seconds in all. */
  run(until: number): void {
    if (this.going()) return;
    this.since = Date.now();
    this.going.set(true);
    this.timer = setInterval(() => this.tick(until), TICK_MS);
  }

  pause(): void {
    if (!this.going()) return;
    this.before = this.now();
    this.stop();
  }

  reset(): void {
    this.stop();
    this.before = 0;
    this.seconds.set(0);
  }

  private tick(until: number): void {
    this.seconds.set(this.now());
    if (this.seconds() >= until) this.ended();
  }

  private now(): number {
    return this.before + (Date.now() - this.since) / 1000;
  }

  private stop(): void {
    clearInterval(this.timer);
    this.going.set(false);
  }
}
