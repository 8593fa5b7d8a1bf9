import { DOCUMENT, Injectable, inject, signal } from '@angular/core';
import { forgetPush, notePushFor, registration, SessionStore } from '@tweespraak/platform/web';
import { NoticesClient } from './notices-client';

/** Of this browser: it cannot, the person said no, it could, or it does. */
export type PushState = 'looking' | 'unsupported' | 'denied' | 'off' | 'on';

/** Pushes to this browser. The permission is asked for on a click, never by opening a page. */
@Injectable({ providedIn: 'root' })
export class PushHere {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly client = inject(NoticesClient);
  private readonly store = inject(SessionStore);
  private readonly current = signal<PushState>('looking');
  readonly state = this.current.asReadonly();

  /** Looks how it is, without asking anybody. */
  async look(): Promise<void> {
    this.current.set(await this.stateNow());
  }

  /**
   * Asks the browser's permission and hands its address to the server. @param key the server's, from MyNotices.
   * @returns whether pushes are on now. Throws Problem when the server refuses.
   */
  async turnOn(key: string): Promise<boolean> {
    const permission = await this.window?.Notification.requestPermission();
    const worker = permission === 'granted' ? await registration() : undefined;
    const options = { userVisibleOnly: true, applicationServerKey: bytesOf(key) };
    const subscription = await worker?.pushManager.subscribe(options).catch(() => undefined);
    if (subscription) await this.handIn(subscription);
    await this.look();
    return this.current() === 'on';
  }

  /** No more pushes to this browser. */
  async turnOff(): Promise<void> {
    const subscription = await this.subscription();
    if (subscription) await this.client.removeDevice(subscription.endpoint);
    await forgetPush();
    await this.look();
  }

  private async handIn(subscription: PushSubscription): Promise<void> {
    const { endpoint, keys } = subscription.toJSON();
    await this.client.addDevice({
      endpoint: endpoint ?? '',
      p256dh: keys?.['p256dh'] ?? '',
      auth: keys?.['auth'] ?? '',
    });
    const person = this.store.session()?.person.id;
    if (person) notePushFor(person);
  }

  private async stateNow(): Promise<PushState> {
    const window = this.window;
    if (!window || !('Notification' in window) || !('PushManager' in window)) return 'unsupported';
    if (!(await registration())) return 'unsupported';
    if (window.Notification.permission === 'denied') return 'denied';
    return window.Notification.permission === 'granted' && (await this.subscription()) ? 'on' : 'off';
  }

  private async subscription(): Promise<PushSubscription | null> {
    return (await (await registration())?.pushManager.getSubscription().catch(() => null)) ?? null;
  }
}

/** base64url to bytes, as `subscribe` takes them. */
function bytesOf(key: string): Uint8Array<ArrayBuffer> {
  const text = atob(key.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
