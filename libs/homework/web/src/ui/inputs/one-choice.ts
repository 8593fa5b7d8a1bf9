import { Component, input, output } from '@angular/core';
import type { Choice } from '@tweespraak/homework/domain';
import { nextId } from '@tweespraak/platform/web';
import { injectSay } from '../inject-say';

/** Exactly one of a few. */
@Component({
  selector: 'ts-one-choice',
  template: `
    <fieldset class="ts-choice ts-choice-answers">
      <legend>{{ label() }}</legend>
      <div>
        @for (choice of choices(); track choice.id) {
          <label>
            <input
              type="radio"
              [name]="id"
              [checked]="value() === choice.id"
              (change)="chosen.emit(choice.id)"
            />
            {{ say(choice.label) }}
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class OneChoice {
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  readonly value = input<string | null>(null);
  readonly chosen = output<string>();
  protected readonly say = injectSay();
  protected readonly id = nextId('choice');
}
