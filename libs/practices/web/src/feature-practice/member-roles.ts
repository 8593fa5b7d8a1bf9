import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import {
  Button,
  Notice,
  SessionStore,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import type { Member } from '@tweespraak/practices/contract';
import { MembersClient } from '../data/members-client';
import { RoleChoice } from '../ui/role-choice';

type Roles = Member['roles'];

/** Changes what a member may do; takes effect with the next thing that person does. */
@Component({
  selector: 'ts-member-roles',
  imports: [Button, Notice, RoleChoice],
  template: `
    <form novalidate (submit)="save($event)">
      <ts-notice [text]="refusal()" />
      <ts-role-choice [legend]="t('rolesOf', { name: member().givenName })" [(roles)]="roles" />
      <div class="ts-actions">
        <button tsButton="quiet" type="submit" [busy]="busy()" [disabled]="!isChanged()">
          {{ t('saveRoles') }}
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
export class MemberRoles {
  readonly member = input.required<Member>();
  readonly done = output();
  readonly dropped = output();

  protected readonly t = injectText('practices.members');
  protected readonly roles = linkedSignal<Roles>(() => this.member().roles);
  protected readonly isChanged = computed(
    () =>
      this.roles().length > 0 && [...this.roles()].sort().join() !== [...this.member().roles].sort().join(),
  );
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(MembersClient);
  private readonly toast = inject(UndoToast);
  private readonly store = inject(SessionStore);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    const { roles: before, givenName: name } = this.member();
    try {
      await this.change(this.roles());
      this.toast.offer(this.t('rolesChanged', { name }), () => this.change(before));
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }

  private async change(roles: Roles): Promise<void> {
    await this.client.changeRoles(this.member().id, roles);
    if (this.member().isMe) await this.store.load();
    this.done.emit();
  }
}
