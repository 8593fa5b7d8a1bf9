import { Component, inject, input, output, signal } from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import {
  Button,
  Field,
  LANGUAGE_NAMES,
  Language,
  Notice,
  TextInput,
  UndoToast,
  asProblem,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { LOCALES } from '@tweespraak/shared/kernel';
import { MembersClient } from '../data/members-client';
import { RoleChoice } from '../ui/role-choice';
import { emptyInvite, inviteBody, inviteRules } from './invite-member-form';

/** Invites a colleague. */
@Component({
  selector: 'ts-invite-member',
  imports: [Field, TextInput, FormField, Button, Notice, RoleChoice],
  templateUrl: './invite-member.html',
  styleUrl: './invite-member.scss',
})
export class InviteMember {
  readonly hasFreeSeat = input(true);
  readonly done = output();
  readonly dropped = output();

  protected readonly t = injectText('practices.members');
  protected readonly locales = LOCALES;
  protected readonly languages = LANGUAGE_NAMES;
  protected readonly model = signal(emptyInvite(inject(Language).active()));
  protected readonly form = form(this.model, inviteRules);
  protected readonly refusal = signal('');
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(MembersClient);
  private readonly toast = inject(UndoToast);
  private key = crypto.randomUUID();

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set('');
    await submit(this.form, {
      action: async () => {
        const body = inviteBody(this.model());
        try {
          await this.client.invite(body, this.key);
          this.toast.say(this.t('invited', { name: body.givenName }));
          this.done.emit();
        } catch (error) {
          // Without an answer the first try may have worked: only then the same key, so that it is done once.
          if (asProblem(error).kind !== 'offline') this.key = crypto.randomUUID();
          this.refusal.set(this.say(error));
        }
      },
      onInvalid: (fields) => fields().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }
}
