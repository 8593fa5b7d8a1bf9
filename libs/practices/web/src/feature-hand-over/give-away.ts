import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  ConfirmDialog,
  SessionStore,
  SignOut,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { SharedPhoneClient, sharedPhoneResource } from '../data/shared-phone-client';

/** "Give the phone to Sam": saves, ends the session, wipes the device, and only then lets go. */
@Component({
  selector: 'ts-give-away',
  imports: [Button, RouterLink],
  templateUrl: './give-away.html',
  styleUrl: './calm.scss',
})
export class GiveAway {
  protected readonly t = injectText('practices.handOver');
  protected readonly home = inject(SessionStore).homePath();
  protected readonly phone = sharedPhoneResource();
  protected readonly people = computed(() => (this.phone.hasValue() ? this.phone.value().people : []));
  protected readonly heading = computed(() => {
    const [only, another] = this.people();
    return only && !another ? this.t('giveTo', { name: only.givenName }) : this.t('give');
  });
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  private readonly say = injectProblemText('practices.problem');
  private readonly signOutText = injectText('platform.signOut');
  private readonly client = inject(SharedPhoneClient);
  private readonly signOut = inject(SignOut);
  private readonly confirm = inject(ConfirmDialog);

  protected async giveTo(to: string): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      if (!(await this.mayLeave())) return;
      await this.client.handOver({ to });
      await this.signOut.leave('person', '/hand-over');
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** Words that reached no server would be gone with the device's memory: that is asked first. */
  private async mayLeave(): Promise<boolean> {
    if (await this.signOut.saveDrafts()) return true;
    return this.confirm.ask({
      heading: this.signOutText('heading'),
      body: this.t('unsaved'),
      confirm: this.t('giveAnyway'),
      cancel: this.t('stay'),
    });
  }
}
