import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';

/**
 * Asks the device to leave its screen on: a talk or a breath goes on for minutes without a touch. A device may refuse; a lock
 * goes by itself when the page is hidden and is asked for again when it shows.
 */
@Injectable()
export class StayAwake {
  private readonly document = inject(DOCUMENT);
  private wanted = false;
  private lock: WakeLockSentinel | null = null;

  constructor() {
    const onShow = (): void => void this.ask();
    this.document.addEventListener('visibilitychange', onShow);
    inject(DestroyRef).onDestroy(() => {
      this.document.removeEventListener('visibilitychange', onShow);
      this.want(false);
    });
  }

  want(wanted: boolean): void {
    if (wanted === this.wanted) return;
    this.wanted = wanted;
    if (wanted) void this.ask();
    else void this.lock?.release().catch(() => undefined);
  }

  private async ask(): Promise<void> {
    const wakeLock = this.document.defaultView?.navigator.wakeLock;
    if (!this.wanted || !wakeLock || this.document.visibilityState !== 'visible') return;
    this.lock = await wakeLock.request('screen').catch(() => null);
    if (!this.wanted) await this.lock?.release().catch(() => undefined);
  }
}
