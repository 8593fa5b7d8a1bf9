import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { apply, form, readonly, schema, submit } from '@angular/forms/signals';
import type { CouplePartner, PartnerChanges } from '@tweespraak/couples/contract';
import { addressProblem } from '@tweespraak/couples/domain';
import {
  Button,
  Notice,
  UndoToast,
  asProblem,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { Email, FamilyName, GivenName } from '@tweespraak/practices/contract';
import type { Locale } from '@tweespraak/shared/kernel';
import { CouplesClient } from '../data/couples-client';
import { AddressCheck } from '../ui/address-check';
import { fitsEmail, fitsText } from '../ui/fits';
import { PartnerFields } from '../ui/partner-fields';

interface PartnerModel {
  givenName: string;
  familyName: string;
  email: string;
  locale: Locale;
}

const rules = schema<PartnerModel>((path) => {
  fitsText(path.givenName, GivenName, 80);
  fitsText(path.familyName, FamilyName, 80);
  fitsEmail(path.email);
});

const modelOf = ({ givenName, familyName, email, locale }: CouplePartner): PartnerModel => ({
  givenName,
  familyName,
  email,
  locale,
});

/** Corrects a name, a language, or, until the invitation is accepted, the address. */
@Component({
  selector: 'ts-change-partner',
  imports: [PartnerFields, AddressCheck, Button, Notice],
  template: `
    <form novalidate (submit)="save($event)">
      <ts-notice [text]="refusal()" />
      <ts-partner-fields [partner]="form" [emailHint]="emailHint()" />
      <ts-address-check [problem]="problem()" [asked]="asked()" [(confirmed)]="confirmed" />
      <div class="ts-actions">
        <button tsButton="quiet" type="submit" [busy]="form().submitting()">{{ t('save') }}</button>
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
export class ChangePartner {
  readonly coupleId = input.required<string>();
  readonly partner = input.required<CouplePartner>();
  readonly otherEmail = input.required<string>();
  readonly done = output();
  readonly dropped = output();

  protected readonly t = injectText('couples.people');
  protected readonly model = linkedSignal<PartnerModel>(() => modelOf(this.partner()));
  protected readonly form = form(this.model, (path) => {
    apply(path, rules);
    readonly(path.email, { when: () => this.isFixed() });
  });
  protected readonly refusal = signal('');
  protected readonly asked = signal(false);
  protected readonly isFixed = computed(() => this.partner().invitation === 'accepted');
  protected readonly emailHint = computed(() => {
    if (this.isFixed()) return this.t('addressFixed', { name: this.partner().givenName });
    return this.isOtherAddress() ? this.t('addressMoves') : '';
  });
  private readonly email = computed(() => this.model().email.trim().toLowerCase());
  private readonly isOtherAddress = computed(() => this.email() !== this.partner().email);
  protected readonly problem = computed(() =>
    this.isOtherAddress() && Email.safeParse(this.email()).success && this.form.email().touched()
      ? addressProblem(this.email(), this.otherEmail())
      : null,
  );
  protected readonly confirmed = linkedSignal({ source: this.email, computation: () => false });
  private readonly say = injectProblemText('couples.problem');
  private readonly client = inject(CouplesClient);
  private readonly toast = inject(UndoToast);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set('');
    this.asked.set(true);
    await submit(this.form, async () => {
      const problem = this.problem();
      if (problem === 'same-address' || (problem && !this.confirmed())) return undefined;
      try {
        await this.client.changePartner(this.coupleId(), this.partner().id, this.changes());
        this.toast.say(this.t(this.isOtherAddress() ? 'savedAndSent' : 'saved'));
        this.done.emit();
        return undefined;
      } catch (error) {
        this.refusal.set(this.say(error));
        if (asProblem(error).code !== 'couple.address-in-use') return undefined;
        return [{ fieldTree: this.form.email, kind: 'in-use', message: this.t('inUse') }];
      }
    });
  }

  private changes(): PartnerChanges {
    const { givenName, familyName, locale } = this.model();
    const names = { givenName: givenName.trim(), familyName: familyName.trim(), locale };
    if (!this.isOtherAddress()) return names;
    return { ...names, email: this.email(), ...(this.confirmed() ? { sharedMailboxConfirmed: true } : {}) };
  }
}
