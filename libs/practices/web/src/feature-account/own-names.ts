import { Component, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, schema, submit } from '@angular/forms/signals';
import {
  Button,
  Card,
  Field,
  LANGUAGE_NAMES,
  Language,
  Notice,
  TextInput,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { FamilyName, GivenName, type Account } from '@tweespraak/practices/contract';
import { LOCALES, type Locale } from '@tweespraak/shared/kernel';
import { AccountClient } from '../data/account-client';
import { fitsText } from '../ui/fits';

interface NamesModel {
  givenName: string;
  familyName: string;
  locale: Locale;
}

const namesOf = ({ givenName, familyName, locale }: Account): NamesModel => ({
  givenName,
  familyName,
  locale,
});

const namesRules = schema<NamesModel>((path) => {
  fitsText(path.givenName, GivenName, 80);
  fitsText(path.familyName, FamilyName, 80);
});

/** How one is called here, and in which language. */
@Component({
  selector: 'ts-own-names',
  imports: [Card, Field, TextInput, FormField, Button, Notice],
  templateUrl: './own-names.html',
  styles: `
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 240px), 1fr));
      gap: 0 16px;
    }
  `,
})
export class OwnNames {
  readonly account = input.required<Account>();
  readonly changed = output<Account>();

  protected readonly t = injectText('practices.account');
  protected readonly locales = LOCALES;
  protected readonly languages = LANGUAGE_NAMES;
  protected readonly refusal = signal('');
  protected readonly model = linkedSignal<Account, NamesModel>({
    source: this.account,
    // Read again for another reason (the number of sessions): what is being typed stays.
    computation: (account, before) =>
      before && JSON.stringify(namesOf(before.source)) === JSON.stringify(namesOf(account))
        ? before.value
        : namesOf(account),
  });
  protected readonly form = form(this.model, namesRules);
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(AccountClient);
  private readonly language = inject(Language);
  private readonly toast = inject(UndoToast);

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set('');
    const before = namesOf(this.account());
    await submit(this.form, async () => {
      try {
        await this.change(this.model());
        this.toast.offer(this.t('saved'), () => this.change(before));
      } catch (error) {
        this.refusal.set(this.say(error));
      }
    });
  }

  private async change(names: NamesModel): Promise<void> {
    const account = await this.client.change(names);
    await this.language.choose(account.locale);
    this.changed.emit(account);
  }
}
