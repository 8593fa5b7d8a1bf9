import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import { Router } from '@angular/router';
import {
  Button,
  Card,
  Chip,
  ConfirmDialog,
  Field,
  Formats,
  Language,
  Notice,
  Page,
  SessionStore,
  TextInput,
  UndoToast,
  asProblem,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { CouplesClient, colleaguesResource } from '../data/couples-client';
import { AddressCheck } from '../ui/address-check';
import { fullName } from '../ui/full-name';
import { MailPreview } from '../ui/mail-preview';
import { PartnerFields } from '../ui/partner-fields';
import { addressesOf, emptyCouple, newCoupleBody, newCoupleRules } from './new-couple-form';

/** Two people side by side become a couple, and both get a mail. */
@Component({
  selector: 'ts-new-couple-page',
  imports: [
    ...[Page, Card, Chip, Field, TextInput, FormField, Button, Notice],
    ...[PartnerFields, AddressCheck, MailPreview],
  ],
  templateUrl: './new-couple-page.html',
  styleUrl: './new-couple-page.scss',
})
export class NewCouplePage {
  protected readonly t = injectText('couples.new');
  protected readonly model = signal(emptyCouple(inject(Language).active()));
  protected readonly form = form(this.model, newCoupleRules(this.t));
  protected readonly refusal = signal('');
  protected readonly asked = signal(false);
  protected readonly sides = ['one', 'other'] as const;
  protected readonly fullName = fullName;

  private readonly emails = computed(() => `${this.model().one.email} ${this.model().other.email}`);
  private readonly leftEmails = computed(() => this.sides.every((side) => this.form[side].email().touched()));
  /** Calm: said once both addresses were left, not while the second is being typed. */
  protected readonly addressProblem = computed(() => (this.leftEmails() ? addressesOf(this.model()) : null));
  /** A yes is for these two addresses. */
  protected readonly sharedMailboxConfirmed = linkedSignal({ source: this.emails, computation: () => false });

  private readonly me = inject(SessionStore).session()?.person;
  private readonly colleagues = colleaguesResource();
  private readonly known = computed(() => (this.colleagues.hasValue() ? this.colleagues.value() : []));
  protected readonly others = computed(() => this.known().filter(({ id }) => id !== this.me?.id));
  protected readonly inviter = computed(() => {
    const me = this.known().find(({ id }) => id === this.me?.id);
    return me ? fullName(me) : (this.me?.givenName ?? '');
  });

  private readonly say = injectProblemText('couples.problem');
  private readonly client = inject(CouplesClient);
  private readonly router = inject(Router);
  private readonly toast = inject(UndoToast);
  private readonly confirm = inject(ConfirmDialog);
  private readonly formats = inject(Formats);
  private key = crypto.randomUUID();
  private isDone = false;

  /** Asked by the route: what was typed here is nowhere else yet. */
  mayLeave(): boolean | Promise<boolean> {
    if (this.isDone || !this.form().dirty()) return true;
    return this.confirm.ask({
      heading: this.t('leave.heading'),
      body: this.t('leave.body'),
      confirm: this.t('leave.confirm'),
      cancel: this.t('leave.cancel'),
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set('');
    this.asked.set(true);
    await submit(this.form, {
      action: () => this.create(),
      onInvalid: (fields) => fields().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }

  private async create() {
    const problem = addressesOf(this.model());
    if (problem === 'same-address' || (problem === 'shared-mailbox' && !this.sharedMailboxConfirmed())) {
      this.form.other.email().focusBoundControl();
      return undefined;
    }
    const body = newCoupleBody(this.model(), this.sharedMailboxConfirmed());
    try {
      const id = await this.client.create(body, this.key);
      this.isDone = true;
      const names = this.formats.list(body.partners.map(({ givenName }) => givenName));
      this.toast.say(this.t('done', { names }));
      await this.router.navigate(['/couples', id], { replaceUrl: true });
      return undefined;
    } catch (error) {
      return this.refuse(error);
    }
  }

  private refuse(error: unknown) {
    const { code, kind, details } = asProblem(error);
    // Without an answer the first try may have worked: only then the same key, so that the couple is made once.
    if (kind !== 'offline') this.key = crypto.randomUUID();
    this.refusal.set(this.say(error));
    if (code !== 'couple.address-in-use') return undefined;
    const side = this.sides[details['partner'] === 1 ? 1 : 0];
    return [{ fieldTree: this.form[side].email, kind: 'in-use', message: this.t('inUse') }];
  }
}
