import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Button, Card, Icon, UndoToast, injectProblemText, injectText } from '@tweespraak/platform/web';
import type { Member } from '@tweespraak/practices/contract';
import { MembersClient } from '../data/members-client';
import { fullName } from '../ui/full-name';
import { InviteMember } from './invite-member';
import { MemberDeparture } from './member-departure';
import { MemberRoles } from './member-roles';
import { MemberRow, type MemberAct } from '../ui/member-row';

/** The people who work here. What an admin does with one of them opens below that person's row. */
@Component({
  selector: 'ts-members-card',
  imports: [Card, Button, Icon, MemberRow, MemberRoles, MemberDeparture, InviteMember],
  templateUrl: './members-card.html',
  styleUrl: './members-card.scss',
})
export class MembersCard {
  readonly members = input.required<readonly Member[]>();
  readonly hasFreeSeat = input(true);
  /** Something about the members changed: read them again. */
  readonly changed = output();

  protected readonly t = injectText('practices.members');
  protected readonly present = computed(() => this.members().filter(({ left }) => !left));
  protected readonly former = computed(() => this.members().filter(({ left }) => left));
  protected readonly inviting = signal(false);
  protected readonly open = signal<{ id: string; act: MemberAct } | null>(null);
  protected readonly fullName = fullName;
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(MembersClient);
  private readonly toast = inject(UndoToast);

  protected isOpen(member: Member, act: MemberAct): boolean {
    return this.open()?.id === member.id && this.open()?.act === act;
  }

  protected act(member: Member, act: MemberAct): void {
    if (act === 'resend') void this.resend(member);
    else this.open.set({ id: member.id, act });
  }

  /** Who can take over the couples of a member who goes. */
  protected successors(member: Member): readonly Member[] {
    return this.present().filter(
      ({ id, roles, invitation }) => id !== member.id && roles.includes('coach') && invitation === 'accepted',
    );
  }

  protected done(): void {
    this.open.set(null);
    this.inviting.set(false);
    this.changed.emit();
  }

  private async resend(member: Member): Promise<void> {
    try {
      await this.client.inviteAgain(member.id);
      this.toast.say(this.t('resent', { name: member.givenName }));
      this.changed.emit();
    } catch (error) {
      this.toast.say(this.say(error));
    }
  }
}
