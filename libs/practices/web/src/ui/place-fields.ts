import { Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field, LANGUAGE_NAMES, Language, TextInput, injectText } from '@tweespraak/platform/web';
import { LOCALES, type Locale } from '@tweespraak/shared/kernel';
import { COUNTRIES, countryName, timeZones, zoneName, type Country } from '../data/places';

export interface Place {
  readonly country: Country;
  readonly locale: Locale;
  readonly timeZone: string;
}

/** Where a practice is and what it speaks: three choices that sign-up and settings share. */
@Component({
  selector: 'ts-place-fields',
  imports: [Field, TextInput, FormField],
  template: `
    <div class="two">
      <ts-field [label]="t('country')">
        <select tsInput autocomplete="country" [formField]="place().country">
          @for (country of countries(); track country.code) {
            <option [value]="country.code">{{ country.name }}</option>
          }
        </select>
      </ts-field>
      <ts-field [label]="t('language')">
        <select tsInput [formField]="place().locale">
          @for (locale of locales; track locale) {
            <option [value]="locale" [attr.lang]="locale">{{ languages[locale] }}</option>
          }
        </select>
      </ts-field>
    </div>
    <ts-field [label]="t('timeZone')" [hint]="t('timeZoneHint')">
      <select tsInput [formField]="place().timeZone">
        @for (zone of zones(); track zone) {
          <option [value]="zone">{{ zoneName(zone) }}</option>
        }
      </select>
    </ts-field>
  `,
  styles: `
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 160px), 1fr));
      gap: 0 16px;
    }
  `,
})
export class PlaceFields {
  readonly place = input.required<FieldTree<Place>>();

  protected readonly t = injectText('practices.place');
  protected readonly languages = LANGUAGE_NAMES;
  protected readonly locales = LOCALES;
  protected readonly zoneName = zoneName;
  private readonly language = inject(Language);
  protected readonly zones = computed(() => timeZones(this.place().timeZone().value()));
  protected readonly countries = computed(() =>
    COUNTRIES.map((code) => ({
      code,
      name: code === 'OTHER' ? this.t('other') : countryName(code, this.language.active()),
    })),
  );
}
