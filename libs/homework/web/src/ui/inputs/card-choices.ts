import { Component, input, output } from '@angular/core';
import type { Card, Choice } from '@tweespraak/homework/domain';
import { nextId } from '@tweespraak/platform/web';
import { injectSay } from '../inject-say';

/** Cards to read, one below the other, each with the same few answers. */
@Component({
  selector: 'ts-card-choices',
  template: `
    <p class="lead">{{ label() }}</p>
    @for (card of cards(); track card.id) {
      <fieldset class="ts-choice">
        <legend>{{ say(card.title) }}</legend>
        <p>{{ say(card.text) }}</p>
        <div class="choices">
          @for (choice of choices(); track choice.id) {
            <label>
              <input
                type="radio"
                [name]="id + card.id"
                [checked]="value()[card.id] === choice.id"
                (change)="chosen.emit(withChoice(card.id, choice.id))"
              />
              {{ say(choice.label) }}
            </label>
          }
        </div>
      </fieldset>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .lead {
      margin: 0;
      font-weight: 500;
    }
    fieldset {
      margin: 0;
      padding: 16px 18px;
      border: 1px solid var(--line);
      border-radius: 14px;
      background: var(--surface);
    }
    legend {
      float: left;
      width: 100%;
      margin-bottom: 4px;
      font: 500 18px/1.35 var(--serif);
    }
    fieldset p {
      clear: both;
      margin: 0 0 6px;
      color: var(--ink-2);
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      gap: 0 20px;
    }
    label {
      align-items: center;
      font-size: 16px;
    }
    label input {
      margin: 0;
    }
  `,
})
export class CardChoices {
  readonly label = input.required<string>();
  readonly cards = input.required<readonly Card[]>();
  readonly choices = input.required<readonly Choice[]>();
  /** Choice by card. */
  readonly value = input<Readonly<Record<string, string>>>({});
  readonly chosen = output<Readonly<Record<string, string>>>();

  protected readonly say = injectSay();
  protected readonly id = nextId('cards');

  protected withChoice(card: string, choice: string): Readonly<Record<string, string>> {
    return { ...this.value(), [card]: choice };
  }
}
