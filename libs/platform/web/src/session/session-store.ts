import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import type { PracticeId } from '@tweespraak/shared/kernel';
import { firstValueFrom } from 'rxjs';
import { asProblem } from '../http/problem';
import { Language } from '../i18n/language';
import { wipeDevice } from './device-wipe';
import { homePathOf, parseSession, type Role, type Session } from './session';

export type SessionStatus = 'loading' | 'ready' | 'unreachable';

const URL = '/api/session';

/** Who is signed in. The cookie is the session; this is what the server says about it. */
@Injectable({ providedIn: 'root' })
export class SessionStore {
  private readonly http = inject(HttpClient);
  private readonly language = inject(Language);
  private readonly current = signal<Session | null>(null);
  private readonly state = signal<SessionStatus>('loading');

  readonly session = this.current.asReadonly();
  readonly status = this.state.asReadonly();
  readonly signedIn = computed(() => this.current() !== null);
  readonly roles = computed<readonly Role[]>(() => this.current()?.roles ?? []);
  readonly homePath = computed(() => homePathOf(this.roles()));

  /** True when the person has at least one of these roles in this practice. */
  has(...roles: readonly Role[]): boolean {
    return roles.some((role) => this.roles().includes(role));
  }

  /** Asks the server who this is: at the start, and after sign-in. Never throws: see `status`. */
  async load(): Promise<void> {
    try {
      await this.accept(await this.fetch());
    } catch {
      this.unreachable();
    }
  }

  /** Takes over what the server said. What another person left on this device goes; the language becomes their own. */
  async accept(session: Session | null): Promise<void> {
    this.current.set(session);
    this.state.set('ready');
    if (!session) return;
    await wipeDevice(session.person.id);
    await this.language.follow(session.person.locale);
  }

  /** Tells the server that the person is still here, so that typing alone keeps the session. */
  async touch(): Promise<void> {
    await firstValueFrom(this.http.get(URL)).catch(() => undefined);
  }

  /** Continues in another practice of the same person. Throws Problem. */
  async switchPractice(practiceId: PracticeId): Promise<void> {
    await this.accept(parseSession(await firstValueFrom(this.http.post(`${URL}/practice`, { practiceId }))));
  }

  /** Ends the session on the server. A session that is already over is fine; no connection throws Problem. */
  async end(): Promise<void> {
    try {
      await firstValueFrom(this.http.delete(URL, { keepalive: true })); // goes on when the page goes
    } catch (error) {
      if (asProblem(error).status !== 401) throw error;
    }
  }

  /** The server could not be asked: pages say so instead of pretending that nobody is signed in. */
  unreachable(): void {
    this.state.set('unreachable');
  }

  /** Forgets who was here, on this page only. */
  forget(): void {
    this.current.set(null);
  }

  private async fetch(): Promise<Session | null> {
    try {
      const raw = await firstValueFrom(this.http.get<unknown>(URL));
      return raw === null ? null : parseSession(raw);
    } catch (error) {
      if (asProblem(error).status === 401) return null;
      throw error;
    }
  }
}
