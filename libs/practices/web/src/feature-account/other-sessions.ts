import { Component, inject, input, output, signal } from '@angular/core';
import { AskSignOut, Button, Card, UndoToast, injectProblemText, injectText } from '@tweespraak/platform/web';
import { AccountClient } from '../data/account-client';

/** Where else this account is signed in, as a number; and the way out, there and here. */
@Component({
  selector: 'ts-other-sessions',
  imports: [Card, Button],
  template: `
    <ts-card [heading]="t('heading')">
      <p>{{ count() === 0 ? t('none') : t.count('count', count()) }}</p>
      <div class="ts-actions">
        @if (count() > 0) {
          <button tsButton="quiet" type="button" [busy]="busy()" (click)="end()">{{ t('end') }}</button>
        }
        <button tsButton="quiet" type="button" (click)="askSignOut.now()">{{ t('signOut') }}</button>
      </div>
    </ts-card>
  `,
})
export class OtherSessions {
  readonly count = input.required<number>();
  readonly endedElsewhere = output();

  protected readonly t = injectText('practices.sessions');
  protected readonly busy = signal(false);
  protected readonly askSignOut = inject(AskSignOut);
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(AccountClient);
  private readonly toast = inject(UndoToast);

  protected async end(): Promise<void> {
    this.busy.set(true);
    try {
      await this.client.endOtherSessions();
      this.toast.say(this.t('ended'));
      this.endedElsewhere.emit();
    } catch (error) {
      this.toast.say(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
