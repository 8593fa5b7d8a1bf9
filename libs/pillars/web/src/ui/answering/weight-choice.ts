import { Component, input, output } from '@angular/core';
import { Button, injectText, nextId } from '@tweespraak/platform/web';

/** How important one pillar is: a few words to choose from, and the way back to no choice. */
@Component({
  selector: 'ts-weight-choice',
  imports: [Button],
  template: `
    <fieldset class="ts-choice ts-choice-answers" [attr.aria-describedby]="aboutId">
      <legend>{{ heading() }}</legend>
      <p class="about ts-quiet" [id]="aboutId">{{ about() }}</p>
      <div>
        @for (word of words(); track $index) {
          <label>
            <input
              type="radio"
              [name]="name"
              [value]="$index"
              [checked]="value() === $index"
              (change)="chosen.emit($index)"
            />
            <span>{{ word }}</span>
          </label>
        }
      </div>
    </fieldset>
    @if (value() !== null) {
      <button
        tsButton="link"
        type="button"
        [attr.aria-label]="t('clear') + ': ' + heading()"
        (click)="chosen.emit(null)"
      >
        {{ t('clear') }}
      </button>
    }
  `,
  styles: `
    fieldset {
      margin: 0;
    }
    legend {
      margin: 0;
      font: 500 17px/1.4 var(--serif);
    }
    .about {
      margin: 0 0 10px;
      font-size: 14px;
    }
    fieldset > div {
      grid-template-columns: 1fr 1fr;
      gap: 8px;
    }
    label {
      min-height: 46px;
      padding: 8px 12px;
      font-size: 15px;
      line-height: 1.3;
      scroll-margin-bottom: 96px;
    }
    span::first-letter {
      text-transform: uppercase;
    }
    button {
      min-height: 36px;
      font-size: 14px;
    }
  `,
})
export class WeightChoice {
  readonly heading = input.required<string>();
  readonly about = input.required<string>();
  readonly words = input.required<readonly string[]>();
  readonly value = input<number | null>(null);
  readonly chosen = output<number | null>();

  protected readonly t = injectText('partner.importance');
  protected readonly name = nextId('weight');
  protected readonly aboutId = `${this.name}-about`;
}
