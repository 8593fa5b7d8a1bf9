import { Component, inject, input, output, signal } from '@angular/core';
import { Button, Card, Notice, UndoToast, injectProblemText, injectText } from '@tweespraak/platform/web';
import type { MyNotices } from '@tweespraak/practices/contract';
import { NoticesClient } from '../data/notices-client';
import { PushHere } from '../data/push-here';

/** Notifications on this device: on, off, and what to do when the browser says no. */
@Component({
  selector: 'ts-push-card',
  imports: [Card, Button, Notice],
  templateUrl: './push-card.html',
  styles: `
    .honest {
      margin: 16px 0 0;
    }
  `,
})
export class PushCard {
  readonly notices = input.required<MyNotices>();
  readonly changed = output();

  protected readonly t = injectText('notices.push');
  protected readonly here = inject(PushHere);
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(NoticesClient);
  private readonly toast = inject(UndoToast);

  constructor() {
    void this.here.look();
  }

  protected async turnOn(): Promise<void> {
    await this.attempt(async () => {
      if (!(await this.here.turnOn(this.notices().pushKey))) {
        if (this.here.state() === 'off') this.refusal.set(this.t('notNow'));
        return;
      }
      await this.choose(true);
      this.toast.say(this.t('isOn'));
    });
  }

  /** Other devices keep theirs; with the last one gone the choice itself goes off. */
  protected async turnOff(): Promise<void> {
    await this.attempt(async () => {
      await this.here.turnOff();
      if (this.notices().devices <= 1) await this.choose(false);
      else this.changed.emit();
      this.toast.say(this.t('isOff'));
    });
  }

  protected async tryOut(): Promise<void> {
    await this.attempt(async () => {
      const reached = await this.client.tryOut();
      this.toast.say(reached > 0 ? this.t.count('sent', reached) : this.t('unreached'));
      this.changed.emit();
    });
  }

  private async choose(push: boolean): Promise<void> {
    const { mail, quietFrom, quietUntil, discreet } = this.notices();
    await this.client.choose({ mail, push, quietFrom, quietUntil, discreet });
    this.changed.emit();
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      await work();
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
