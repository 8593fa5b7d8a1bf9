import { DOCUMENT, Injectable, InjectionToken, inject } from '@angular/core';
import { DeviceStorage } from '../device/device-storage';
import { wipeDevice } from './device-wipe';
import { LeaveRegistry, type LeaveReason } from './leave-registry';
import { safeReturnPath } from './return-path';
import { SessionChannel } from './session-channel';
import { SessionStore } from './session-store';

/** Loads a document anew: everything that was in memory is gone, which no router can promise. */
export const OPEN_DOCUMENT = new InjectionToken<(url: string) => void>('opens a new document', {
  providedIn: 'root',
  factory: () => {
    const { defaultView } = inject(DOCUMENT);
    return (url: string) => defaultView?.location.replace(url);
  },
});

/** Set when the server could not be told: the next start ends that session before anything else. */
const UNFINISHED = 'ts-end-session';

/** Ends a session: save, end on the server, wipe the device, and start over with an empty page. */
@Injectable({ providedIn: 'root' })
export class SignOut {
  private readonly store = inject(SessionStore);
  private readonly registry = inject(LeaveRegistry);
  private readonly storage = inject(DeviceStorage);
  private readonly channel = inject(SessionChannel);
  private readonly openDocument = inject(OPEN_DOCUMENT);
  private readonly location = inject(DOCUMENT).location;
  private leaving = false;

  constructor() {
    this.channel.onSignedOut(() => void this.leave('elsewhere'));
  }

  /** Tries to bring every draft to the server. False: the caller asks the person before going on. */
  saveDrafts(): Promise<boolean> {
    return this.registry.saveAll();
  }

  /** Ends a session that could not be ended last time. False when the server still does not answer. */
  async finish(): Promise<boolean> {
    return this.storage.read(UNFINISHED) === null || this.endOnServer();
  }

  /** Leaves for good: this page is replaced by a new document at the sign-in page. */
  async leave(reason: LeaveReason): Promise<void> {
    if (this.leaving) return;
    this.leaving = true;
    const saved = await this.registry.saveAll();
    if (reason === 'person' || reason === 'idle') {
      await this.endOnServer();
      this.channel.signedOut();
    }
    await this.registry.cleanAll(reason);
    // Words that reached no server stay, encrypted, unless the person asked to leave: no lost answer.
    if (reason === 'person' || saved) await wipeDevice();
    this.storage.endVisit();
    this.store.forget();
    this.openDocument(this.signInUrl(reason));
  }

  private async endOnServer(): Promise<boolean> {
    this.storage.write(UNFINISHED, '1');
    try {
      await this.store.end();
      this.storage.remove(UNFINISHED);
      return true;
    } catch {
      return false; // the mark stays: `finish` ends the session at the next start, before anyone sees a page
    }
  }

  private signInUrl(reason: LeaveReason): string {
    if (reason === 'person' || reason === 'elsewhere') return '/sign-in';
    const back = safeReturnPath(this.location.pathname, this.location.origin);
    return `/sign-in?why=${reason}${back ? `&returnTo=${encodeURIComponent(back)}` : ''}`;
  }
}
