import { DOCUMENT, DestroyRef, Injectable, InjectionToken, inject } from '@angular/core';
import { DeviceStorage } from '../device/device-storage';
import { forgetPush, removeShell } from '../device/installed';
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

/** How long a quick exit waits for the server and the disk, in ms. The screen is empty from the first moment. */
const VANISH_MS = 250;

/** Ends a session: save, end on the server, wipe the device, and start over with an empty page. */
@Injectable({ providedIn: 'root' })
export class SignOut {
  private readonly store = inject(SessionStore);
  private readonly registry = inject(LeaveRegistry);
  private readonly storage = inject(DeviceStorage);
  private readonly channel = inject(SessionChannel);
  private readonly openDocument = inject(OPEN_DOCUMENT);
  private readonly document = inject(DOCUMENT);
  private leaving = false;

  constructor() {
    this.channel.onSignedOut(() => void this.leave('elsewhere'));
    // What a browser kept whole for its back button may be somebody else's: it starts over, and asks who is here.
    const startOver = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) this.openDocument(this.document.location.href);
    };
    const { defaultView } = this.document;
    defaultView?.addEventListener('pageshow', startOver);
    inject(DestroyRef).onDestroy(() => defaultView?.removeEventListener('pageshow', startOver));
  }

  /** Tries to bring every draft to the server. False: the caller asks the person before going on. */
  saveDrafts(): Promise<boolean> {
    return this.registry.saveAll();
  }

  /** Ends a session that could not be ended last time. False when the server still does not answer. */
  async finish(): Promise<boolean> {
    return this.storage.read(UNFINISHED) === null || this.endOnServer();
  }

  /** Leaves for good: this page is replaced by a new document, at the sign-in page or at `to`. */
  async leave(reason: LeaveReason, to: string = this.signInUrl(reason)): Promise<void> {
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
    if (reason === 'person') await forgetPush(); // whoever only went quiet still wants to hear
    this.storage.endVisit();
    this.store.forget();
    this.openDocument(to);
  }

  /**
   * For someone who must not be seen here: the screen is empty at once, the session ends, the device forgets, and `to`
   * (a page of somebody else) takes the place of this one. Nothing is saved first, and no answer is waited for.
   */
  async vanish(to: string): Promise<void> {
    this.leaving = true;
    this.document.body.replaceChildren();
    this.document.title = '';
    // A browser may keep this empty page for its back button.
    this.document.defaultView?.addEventListener(
      'pageshow',
      ({ persisted }) => persisted && this.openDocument('/'),
    );
    this.storage.clear();
    this.channel.signedOut();
    const done = Promise.allSettled([
      this.endOnServer(),
      this.registry.cleanAll('person').then(() => wipeDevice()),
      removeShell(),
    ]);
    await Promise.race([done, new Promise((late) => setTimeout(late, VANISH_MS))]);
    this.store.forget();
    this.openDocument(to);
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
    const back = safeReturnPath(this.document.location.pathname, this.document.location.origin);
    return `/sign-in?why=${reason}${back ? `&returnTo=${encodeURIComponent(back)}` : ''}`;
  }
}
