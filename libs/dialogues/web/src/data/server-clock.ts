import { DestroyRef, Injectable, computed, inject, signal } from '@angular/core';

const TICK_MS = 1000;

/** The server's time on this device, a signal that moves once a second. A phone's own clock may be minutes off. */
@Injectable()
export class ServerClock {
  private readonly here = signal(Date.now());
  private readonly ahead = signal(0);

  /** Epoch ms. */
  readonly now = computed(() => this.here() + this.ahead());

  constructor() {
    const timer = setInterval(() => this.here.set(Date.now()), TICK_MS);
    inject(DestroyRef).onDestroy(() => clearInterval(timer));
  }

  /** `instant`: what the server just said that it is, as ISO text. */
  set(instant: string): void {
    const said = Date.parse(instant);
    if (Number.isNaN(said)) return;
    this.here.set(Date.now());
    this.ahead.set(said - Date.now());
  }

  /** The server did something at this instant (epoch ms): it cannot be earlier there now. */
  reach(instant: number): void {
    if (instant > Date.now() + this.ahead()) this.ahead.set(instant - Date.now());
  }

  /** Whole seconds until `at` (epoch ms); 0 when it has come, or when there is nothing to wait for. */
  secondsUntil(at: number | null): number {
    return at === null ? 0 : Math.max(0, Math.ceil((at - this.now()) / 1000));
  }
}
