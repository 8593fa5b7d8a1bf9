import { DOCUMENT, DestroyRef, Injectable, computed, effect, inject, signal } from '@angular/core';
import { SessionChannel } from './session-channel';
import { SessionStore } from './session-store';
import { SignOut } from './sign-out';

/** How long the warning stands before signing out (WCAG 2.2.1 asks for at least 20 seconds). */
const WARN_SECONDS = 60;
const TICK_MS = 1000;
/** After this long without a sign of life the server is told of the last one. */
const PAUSE_MS = 30_000;
const SIGNS_OF_LIFE = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Signs out when nobody is there, after a warning. The server ends an idle session too: it counts requests, so a person
 * who only types or reads is made known to it once in a while.
 */
@Injectable({ providedIn: 'root' })
export class IdleWatch {
  private readonly store = inject(SessionStore);
  private readonly signOut = inject(SignOut);
  private readonly channel = inject(SessionChannel);
  private readonly document = inject(DOCUMENT);
  private readonly idleMs = computed(() => (this.store.session()?.idleSeconds ?? 0) * 1000);
  private readonly secondsLeft = signal<number | null>(null);
  private lastActive = Date.now();
  private lastTouch = Date.now();

  /** Seconds until sign-out while the warning stands, else null. */
  readonly warning = this.secondsLeft.asReadonly();

  constructor() {
    const onLife = (): void => this.noteLife();
    SIGNS_OF_LIFE.forEach((sign) =>
      this.document.addEventListener(sign, onLife, { passive: true, capture: true }),
    );
    this.channel.onActive(() => (this.lastActive = Date.now()));
    let timer: ReturnType<typeof setInterval> | undefined;
    effect(() => {
      clearInterval(timer);
      this.secondsLeft.set(null);
      if (!this.idleMs()) return;
      this.lastActive = this.lastTouch = Date.now();
      timer = setInterval(() => this.tick(), TICK_MS);
    });
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      SIGNS_OF_LIFE.forEach((sign) => this.document.removeEventListener(sign, onLife, { capture: true }));
    });
  }

  /** "Yes, I am here": the warning goes and the server hears it at once. */
  stay(): void {
    this.lastActive = this.lastTouch = Date.now();
    this.secondsLeft.set(null);
    this.channel.active();
    void this.store.touch();
  }

  private noteLife(): void {
    // While the warning stands only its button counts: a stray key must not decide.
    if (this.secondsLeft() !== null) return;
    if (Date.now() - this.lastActive > TICK_MS) this.channel.active();
    this.lastActive = Date.now();
  }

  private tick(): void {
    const idleFor = Date.now() - this.lastActive;
    const left = Math.ceil((this.idleMs() - idleFor) / 1000);
    this.secondsLeft.set(left <= WARN_SECONDS ? Math.max(left, 0) : null);
    if (left <= 0) void this.signOut.leave('idle');
    else this.keepServerAwake(idleFor);
  }

  /**
   * The server must hear of every sign of life before this page counts it as idle, or it ends the session first:
   * once in a while during activity, and once soon after it stops.
   */
  private keepServerAwake(idleFor: number): void {
    const isUnheard = this.lastActive > this.lastTouch;
    const isDue = Date.now() - this.lastTouch >= this.idleMs() / 3;
    if (!isUnheard || !(isDue || idleFor >= PAUSE_MS)) return;
    this.lastTouch = Date.now();
    void this.store.touch();
  }
}
