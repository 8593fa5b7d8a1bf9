import { Component, input, model } from '@angular/core';
import { nextId } from '@tweespraak/platform/web';

export interface CheckOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Several of a list, each with its own box. */
@Component({
  selector: 'ts-check-list',
  template: `
    <fieldset [attr.aria-describedby]="error() ? errorId : null">
      <legend>{{ legend() }}</legend>
      @for (option of options(); track option.value) {
        <label class="ts-check">
          <input
            type="checkbox"
            [checked]="chosen().includes(option.value)"
            (change)="toggle(option.value)"
          />
          <span>
            {{ option.label }}
            @if (option.hint) {
              <small class="ts-quiet">{{ option.hint }}</small>
            }
          </span>
        </label>
      }
      <p class="error" [id]="errorId" aria-live="polite">{{ error() }}</p>
    </fieldset>
  `,
  styles: `
    fieldset {
      margin-bottom: 12px;
    }
    small {
      display: block;
    }
    .error {
      margin: 0;
      color: var(--warn);
      font-size: 13px;
      font-weight: 500;
    }
  `,
})
export class CheckList {
  readonly legend = input.required<string>();
  readonly options = input.required<readonly CheckOption[]>();
  readonly error = input('');
  readonly chosen = model.required<readonly string[]>();

  protected readonly errorId = nextId('checks');

  /** In the order of the list, whatever was tapped first. */
  protected toggle(value: string): void {
    const chosen = this.chosen();
    const next = chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
    this.chosen.set(
      this.options()
        .map((option) => option.value)
        .filter((one) => next.includes(one)),
    );
  }
}
