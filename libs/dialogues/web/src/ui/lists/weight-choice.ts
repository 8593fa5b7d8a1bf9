import { Component, computed, input, output } from '@angular/core';
import { injectText, nextId } from '@tweespraak/platform/web';

/** How much something matters, from 1 up: native radio buttons side by side, the ends in words. */
@Component({
  selector: 'ts-weight-choice',
  template: `
    <fieldset class="ts-choice ts-choice-segmented">
      <legend>
        <span aria-hidden="true">{{ shown() }}</span>
        <span class="visually-hidden">{{ label() }}</span>
      </legend>
      <div>
        @for (n of numbers(); track n) {
          <label>
            <input
              type="radio"
              [name]="name"
              [value]="n"
              [checked]="value() === n"
              (change)="chosen.emit(n)"
            />
            {{ n }}<span class="visually-hidden">{{ ends(n) }}</span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    fieldset {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      margin: 6px 0 0;
    }
    legend {
      float: left;
      margin: 0;
      color: var(--ink-2);
      font-size: 14px;
      font-weight: 400;
    }
    label {
      padding-inline: 13px;
    }
  `,
})
export class WeightChoice {
  /** The whole question, for who does not see the sentence above it. */
  readonly label = input.required<string>();
  readonly shown = input.required<string>();
  readonly to = input.required<number>();
  readonly value = input<number | null>(null);
  readonly chosen = output<number>();

  protected readonly t = injectText('room.lists');
  protected readonly name = nextId('weight');
  protected readonly numbers = computed(() => Array.from({ length: this.to() }, (_, index) => index + 1));

  protected ends(n: number): string {
    if (n === 1) return `, ${this.t('least')}`;
    return n === this.to() ? `, ${this.t('most')}` : '';
  }
}
