import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  Button,
  ConfirmDialog,
  Field,
  Notice,
  TextInput,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import type { Member } from '@tweespraak/practices/contract';
import { MembersClient } from '../data/members-client';
import { fullName } from '../ui/full-name';

/** A member leaves the practice: the couples go to a colleague, the access ends at once. Cannot be undone, so it asks. */
@Component({
  selector: 'ts-member-departure',
  imports: [Button, Field, TextInput, Notice],
  template: `
    <form novalidate (submit)="depart($event)">
      <ts-notice [text]="refusal()" />
      <p>{{ t('departHint', { name: member().givenName }) }}</p>
      @if (member().couples > 0) {
        @if (successors().length > 0) {
          <ts-field
            [label]="t.count('handOver', member().couples)"
            [hint]="t('handOverHint')"
            [error]="isChoiceMissing() ? t('handOverMissing') : ''"
          >
            <select tsInput [value]="couplesTo()" (change)="couplesTo.set($any($event.target).value)">
              <option value="">{{ t('choose') }}</option>
              @for (colleague of successors(); track colleague.id) {
                <option [value]="colleague.id">{{ fullName(colleague) }}</option>
              }
            </select>
          </ts-field>
        } @else {
          <p>{{ t.count('noSuccessor', member().couples, { name: member().givenName }) }}</p>
        }
      }
      <div class="ts-actions">
        <button tsButton="quiet" type="submit" [busy]="busy()" [disabled]="!isPossible()">
          {{ t('depart') }}
        </button>
        <button tsButton="link" type="button" (click)="dropped.emit()">{{ t('cancel') }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      padding-top: 14px;
    }
  `,
})
export class MemberDeparture {
  readonly member = input.required<Member>();
  /** Coaches who can take couples. */
  readonly successors = input.required<readonly Member[]>();
  readonly done = output();
  readonly dropped = output();

  protected readonly t = injectText('practices.members');
  protected readonly couplesTo = signal('');
  protected readonly isChoiceMissing = signal(false);
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly isPossible = computed(() => this.member().couples === 0 || this.successors().length > 0);
  protected readonly fullName = fullName;
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(MembersClient);
  private readonly confirm = inject(ConfirmDialog);
  private readonly toast = inject(UndoToast);

  protected async depart(event: Event): Promise<void> {
    event.preventDefault();
    this.isChoiceMissing.set(this.member().couples > 0 && !this.couplesTo());
    if (this.isChoiceMissing() || this.busy() || !(await this.isSure())) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      await this.client.depart(this.member().id, this.couplesTo() || null);
      this.toast.say(this.t('departed', { name: this.member().givenName }));
      this.done.emit();
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }

  private isSure(): Promise<boolean> {
    const name = fullName(this.member());
    return this.confirm.ask({
      heading: this.t('sure.heading', { name }),
      body: this.t('sure.body', { name: this.member().givenName }),
      confirm: this.t('sure.confirm'),
      mustType: name,
    });
  }
}
