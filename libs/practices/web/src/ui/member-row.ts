import { Component, input, output } from '@angular/core';
import { Chip, Icon, Menu, Status, injectText } from '@tweespraak/platform/web';
import type { Member } from '@tweespraak/practices/contract';
import { fullName } from './full-name';

export type MemberAct = 'resend' | 'roles' | 'departure';

/** One person who works here: who, as what, with how many couples, and what can be done. */
@Component({
  selector: 'ts-member-row',
  imports: [Chip, Icon, Menu, Status],
  template: `
    <div class="who">
      <strong>{{ fullName(member()) }}</strong>
      @if (member().isMe) {
        <span class="ts-quiet">{{ t('me') }}</span>
      }
      <span class="address">{{ member().email }}</span>
    </div>
    <div class="what">
      @for (role of member().roles; track role) {
        <ts-chip>{{ t('role.' + role) }}</ts-chip>
      }
      @if (member().couples > 0) {
        <span class="ts-quiet ts-small">{{ t.count('couples', member().couples) }}</span>
      }
      @if (member().invitation !== 'accepted') {
        <ts-status
          [state]="member().invitation === 'expired' ? 'attention' : 'busy'"
          [label]="t('invitation.' + member().invitation)"
        />
      }
    </div>
    <ts-menu [label]="t('more', { name: member().givenName })">
      @if (member().invitation !== 'accepted') {
        <button class="ts-menu-item" type="button" (click)="act.emit('resend')">
          <ts-icon name="send" />{{ t('resend') }}
        </button>
      }
      <button class="ts-menu-item" type="button" (click)="act.emit('roles')">
        <ts-icon name="change" />{{ t('changeRoles') }}
      </button>
      @if (!member().isMe) {
        <button class="ts-menu-item" type="button" (click)="act.emit('departure')">
          <ts-icon name="sign-out" />{{ t('depart') }}
        </button>
      }
    </ts-menu>
  `,
  styleUrl: './member-row.scss',
})
export class MemberRow {
  readonly member = input.required<Member>();
  readonly act = output<MemberAct>();

  protected readonly t = injectText('practices.members');
  protected readonly fullName = fullName;
}
