import { Component, inject } from '@angular/core';
import { Card, ThemeChoice, injectText } from '@tweespraak/platform/web';

/** Light or dark, on this device only. */
@Component({
  selector: 'ts-screen-choice',
  imports: [Card],
  template: `
    <ts-card [heading]="t('screen')">
      <fieldset class="ts-choice ts-choice-segmented">
        <legend>{{ t('screenHint') }}</legend>
        <div>
          @for (theme of themes; track theme) {
            <label>
              <input
                type="radio"
                name="theme"
                [value]="theme"
                [checked]="choice.active() === theme"
                (change)="choice.toggle()"
              />
              {{ t('theme.' + theme) }}
            </label>
          }
        </div>
      </fieldset>
    </ts-card>
  `,
  styles: `
    fieldset {
      margin: 0;
    }
    legend {
      color: var(--ink-2);
      font-weight: 400;
    }
  `,
})
export class ScreenChoice {
  protected readonly t = injectText('practices.account');
  protected readonly choice = inject(ThemeChoice);
  protected readonly themes = ['light', 'dark'] as const;
}
