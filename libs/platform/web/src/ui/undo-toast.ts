import { Injectable, signal } from '@angular/core';

/** How long undo is offered, and how long a plain notice stands, in ms. */
const UNDO_MS = 10_000;
const NOTICE_MS = 6_000;

export interface Toast {
  readonly message: string;
  readonly undo: (() => Promise<unknown>) | null;
}

/** One quiet line at the bottom: what just happened, and for ten seconds a way back. A new one takes the place of the old. */
@Injectable({ providedIn: 'root' })
export class UndoToast {
  private readonly current = signal<Toast | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private endsAt = 0;
  private remaining = 0;

  readonly toast = this.current.asReadonly();

  /** "Huiswerk gegeven." with a button to take it back. `undo` may reject: the person then reads that it is too late. */
  offer(message: string, undo: () => Promise<unknown>): void {
    this.show({ message, undo }, UNDO_MS);
  }

  /** A notice without a way back. */
  say(message: string): void {
    this.show({ message, undo: null }, NOTICE_MS);
  }

  dismiss(): void {
    clearTimeout(this.timer);
    this.current.set(null);
  }

  /** Time stands still while the pointer or the focus is on it. */
  pause(): void {
    if (!this.current() || this.remaining > 0) return;
    clearTimeout(this.timer);
    this.remaining = Math.max(this.endsAt - Date.now(), 1);
  }

  resume(): void {
    if (this.remaining > 0) this.run(this.remaining);
  }

  private show(toast: Toast, ms: number): void {
    clearTimeout(this.timer);
    this.current.set(toast);
    this.run(ms);
  }

  private run(ms: number): void {
    this.remaining = 0;
    this.endsAt = Date.now() + ms;
    this.timer = setTimeout(() => this.current.set(null), ms);
  }
}
