import { Component, computed, inject, input, output, signal, viewChildren } from '@angular/core';
import { Button, Card, Notice, UndoToast, injectProblemText, injectText } from '@tweespraak/platform/web';
import { AccountClient } from '../data/account-client';
import { PasswordField, SHORTEST_PASSWORD } from '../ui/password-field';

/** A new password for oneself; whoever is signed in elsewhere with the old one is signed out. */
@Component({
  selector: 'ts-change-password',
  imports: [Card, PasswordField, Button, Notice],
  template: `
    <ts-card [heading]="t('heading')">
      <form novalidate (submit)="save($event)">
        <ts-notice [text]="refusal()" />
        <input type="email" autocomplete="username" hidden readonly [value]="email()" />
        <ts-password-field
          name="current"
          [label]="t('current')"
          [error]="errors().current"
          [(value)]="current"
        />
        <ts-password-field
          name="next"
          autocomplete="new-password"
          [label]="t('next')"
          [error]="errors().next"
          [(value)]="next"
        />
        <p class="ts-quiet ts-small">{{ t('hint') }}</p>
        <div class="ts-actions">
          <button tsButton="quiet" type="submit" [busy]="busy()">{{ t('save') }}</button>
        </div>
      </form>
    </ts-card>
  `,
})
export class ChangePassword {
  /** For the password manager, so that it knows which entry changes. */
  readonly email = input.required<string>();
  readonly changed = output();

  protected readonly t = injectText('practices.changePassword');
  protected readonly current = signal('');
  protected readonly next = signal('');
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  private readonly sent = signal(false);
  private readonly platform = injectText('platform.field');
  protected readonly errors = computed(() => ({
    current: this.sent() && !this.current() ? this.platform('required') : '',
    next:
      this.sent() && this.next().length < SHORTEST_PASSWORD
        ? this.platform('minLength', { minLength: SHORTEST_PASSWORD })
        : '',
  }));
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(AccountClient);
  private readonly toast = inject(UndoToast);
  private readonly fields = viewChildren(PasswordField);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.sent.set(true);
    this.refusal.set('');
    if (this.errors().current || this.errors().next || this.busy()) return;
    this.busy.set(true);
    try {
      this.fields().forEach((field) => field.hide());
      await this.client.changePassword({ current: this.current(), next: this.next() });
      this.forget();
      this.toast.say(this.t('saved'));
      this.changed.emit();
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }

  private forget(): void {
    this.sent.set(false);
    this.current.set('');
    this.next.set('');
  }
}
