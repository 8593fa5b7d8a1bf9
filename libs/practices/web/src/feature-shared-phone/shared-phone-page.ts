import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Button,
  Card,
  LoadState,
  Page,
  SessionStore,
  Skeleton,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { SharedPhoneClient, sharedPhoneResource } from '../data/shared-phone-client';
import { ChoosePin } from './choose-pin';

/** "Together one phone": a PIN of one's own in this browser, and with whom it is shared. */
@Component({
  selector: 'ts-shared-phone-page',
  imports: [Page, Card, Button, LoadState, Skeleton, ChoosePin, RouterLink],
  templateUrl: './shared-phone-page.html',
})
export class SharedPhonePage {
  protected readonly t = injectText('practices.sharedPhone');
  protected readonly phone = sharedPhoneResource();
  protected readonly busy = signal(false);
  protected readonly store = inject(SessionStore);
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(SharedPhoneClient);
  private readonly toast = inject(UndoToast);

  protected chosen(): void {
    this.toast.say(this.t('saved'));
    this.readAgain();
  }

  protected async remove(): Promise<void> {
    this.busy.set(true);
    try {
      await this.client.removePin();
      this.toast.say(this.t('removed'));
      this.readAgain();
    } catch (error) {
      this.toast.say(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** The session knows of the PIN too: the account menu then shows or hides its entry. */
  private readAgain(): void {
    this.phone.reload();
    void this.store.load();
  }
}
