import { DestroyRef, Injectable, inject } from '@angular/core';

type Message = 'active' | 'signed-out';

/** Lets the tabs of one browser know of each other: activity in one is activity in all, signing out in one ends all. */
@Injectable({ providedIn: 'root' })
export class SessionChannel {
  private readonly channel =
    typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('tweespraak-session');
  private readonly listeners = new Map<Message, Set<() => void>>();

  constructor() {
    inject(DestroyRef).onDestroy(() => this.channel?.close());
    this.channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      for (const listener of this.listeners.get(data) ?? []) listener();
    });
  }

  active(): void {
    this.channel?.postMessage('active' satisfies Message);
  }

  signedOut(): void {
    this.channel?.postMessage('signed-out' satisfies Message);
  }

  onActive(listener: () => void): void {
    this.on('active', listener);
  }

  onSignedOut(listener: () => void): void {
    this.on('signed-out', listener);
  }

  private on(message: Message, listener: () => void): void {
    const listeners = this.listeners.get(message) ?? new Set();
    this.listeners.set(message, listeners.add(listener));
  }
}
