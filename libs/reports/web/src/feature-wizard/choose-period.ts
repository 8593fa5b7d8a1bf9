import { Component, input, output } from '@angular/core';
import { Field, TextInput, injectText } from '@tweespraak/platform/web';
import type { ExportOptions } from '@tweespraak/reports/contract';
import type { DraftChange, ExportDraft } from '../data/export-draft';
import { injectPeriodWords } from '../ui/period-words';
import type { DraftErrors } from './wizard-form';

/** Over which days, on the practice's wall. */
@Component({
  selector: 'ts-choose-period',
  imports: [Field, TextInput],
  template: `
    <fieldset class="ts-choice">
      <legend>{{ t('legend') }}</legend>
      <div>
        @for (one of options().presets; track one.preset) {
          <label>
            <input
              type="radio"
              name="preset"
              [value]="one.preset"
              [checked]="draft().preset === one.preset"
              (change)="changed.emit({ preset: one.preset, from: one.period.from, until: one.period.until })"
            />
            <span
              >{{ t('preset.' + one.preset) }}
              <span class="ts-quiet ts-small">{{ words.days(one.period) }}</span></span
            >
          </label>
        }
        <label>
          <input
            type="radio"
            name="preset"
            value="own"
            [checked]="draft().preset === 'own'"
            (change)="changed.emit({ preset: 'own' })"
          />
          <span>{{ t('own') }}</span>
        </label>
      </div>
    </fieldset>
    @if (draft().preset === 'own') {
      <div class="days">
        <ts-field [label]="t('from')" [error]="errors().from && error(errors().from)">
          <input
            tsInput
            type="date"
            [value]="draft().from"
            (input)="changed.emit({ from: $any($event.target).value })"
          />
        </ts-field>
        <ts-field [label]="t('until')" [error]="errors().until && error(errors().until)">
          <input
            tsInput
            type="date"
            [value]="draft().until"
            (input)="changed.emit({ until: $any($event.target).value })"
          />
        </ts-field>
      </div>
      <p class="ts-quiet ts-small">{{ t('wholeMonths') }}</p>
    }
    <p class="ts-quiet ts-small">{{ t('zone', { zone: options().timeZone }) }}</p>
  `,
  styles: `
    .days {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
      gap: 0 16px;
      max-width: 480px;
    }
    p {
      margin-bottom: 6px;
    }
  `,
})
export class ChoosePeriod {
  readonly draft = input.required<ExportDraft>();
  readonly options = input.required<ExportOptions>();
  readonly errors = input.required<DraftErrors>();
  readonly changed = output<DraftChange>();

  protected readonly t = injectText('exports.period');
  protected readonly error = injectText('exports.error');
  protected readonly words = injectPeriodWords();
}
