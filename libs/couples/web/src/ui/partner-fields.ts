import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field, LANGUAGE_NAMES, TextInput, injectText } from '@tweespraak/platform/web';
import { LOCALES, type Locale } from '@tweespraak/shared/kernel';

interface PartnerModel {
  givenName: string;
  familyName: string;
  email: string;
  locale: Locale;
}

/** Name, address and language of one partner. */
@Component({
  selector: 'ts-partner-fields',
  imports: [Field, TextInput, FormField],
  template: `
    <ts-field [label]="t('givenName')" [of]="partner().givenName">
      <input tsInput autocomplete="off" [formField]="partner().givenName" />
    </ts-field>
    <ts-field [label]="t('familyName')" [optional]="true" [of]="partner().familyName">
      <input tsInput autocomplete="off" [formField]="partner().familyName" />
    </ts-field>
    <ts-field [label]="t('email')" [hint]="emailHint()" [of]="partner().email">
      <input
        tsInput
        type="email"
        autocomplete="off"
        inputmode="email"
        autocapitalize="none"
        spellcheck="false"
        [formField]="partner().email"
      />
    </ts-field>
    <ts-field [label]="t('language')">
      <select tsInput [formField]="partner().locale">
        @for (locale of locales; track locale) {
          <option [value]="locale" [attr.lang]="locale">{{ languages[locale] }}</option>
        }
      </select>
    </ts-field>
  `,
})
export class PartnerFields {
  readonly partner = input.required<FieldTree<PartnerModel>>();
  readonly emailHint = input('');

  protected readonly t = injectText('couples.partner');
  protected readonly locales = LOCALES;
  protected readonly languages = LANGUAGE_NAMES;
}
