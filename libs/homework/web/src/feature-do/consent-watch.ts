import { DOCUMENT, DestroyRef, Injectable, inject, signal } from '@angular/core';
import { MyHomeworkClient } from '../data/my-homework-client';

/** How often the server is asked whether both said yes, in ms: quick enough on one sofa, and no load. */
const ASK_MS = 5_000;

/** Follows one step that asks the yes of both. Knows only whether it is open, never what the other tapped. */
@Injectable()
export class ConsentWatch {
  private readonly client = inject(MyHomeworkClient);
  private readonly document = inject(DOCUMENT);
  private readonly isOpen = signal(false);
  private readonly isBusy = signal(false);
  private readonly hasFailed = signal(false);
  private at: { readonly homeworkId: string; readonly step: string } | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  readonly open = this.isOpen.asReadonly();
  readonly busy = this.isBusy.asReadonly();
  readonly failed = this.hasFailed.asReadonly();

  constructor() {
    inject(DestroyRef).onDestroy(() => clearInterval(this.timer));
  }

  /** Follows a step, or none. */
  follow(homeworkId: string, step: string | null): void {
    clearInterval(this.timer);
    this.isOpen.set(false);
    this.hasFailed.set(false);
    this.at = step === null ? null : { homeworkId, step };
    if (!this.at) return;
    this.timer = setInterval(() => void this.ask(), ASK_MS);
    void this.ask();
  }

  /** Says yes or no at the server; false when it could not be said. */
  async tap(yes: boolean): Promise<boolean> {
    if (!this.at || this.isBusy()) return false;
    this.isBusy.set(true);
    this.hasFailed.set(false);
    try {
      const { open } = await this.client.consent(this.at.homeworkId, { step: this.at.step, yes });
      this.isOpen.set(open);
      return true;
    } catch {
      this.hasFailed.set(true);
      return false;
    } finally {
      this.isBusy.set(false);
    }
  }

  private async ask(): Promise<void> {
    const { at } = this;
    if (!at || this.isBusy() || this.document.visibilityState !== 'visible') return;
    const answer = await this.client.askConsent(at.homeworkId, at.step).catch(() => null);
    if (answer && this.at === at && !this.isBusy()) this.isOpen.set(answer.open);
  }
}
