import { Component, ElementRef, inject, input, output } from '@angular/core';
import { nextId } from '@tweespraak/platform/web';

/** What someone chose. `byArrow`: walked past with the arrow keys, which is looking rather than deciding. */
export interface Choice {
  readonly value: number;
  readonly byArrow: boolean;
}

/**
 * The answers to one question: a native radio group, one big button for each word. The question itself is projected and
 * becomes the group's legend. The keys 0–6 choose while the focus is inside, and only then (WCAG 2.1.4).
 */
@Component({
  selector: 'ts-answer-scale',
  template: `
    <fieldset class="ts-choice ts-choice-answers">
      <legend><ng-content /></legend>
      <div>
        @for (word of words(); track $index) {
          <label>
            <input
              type="radio"
              [name]="name"
              [value]="$index"
              [checked]="value() === $index"
              (change)="choose($index)"
            />
            <span class="word">{{ word }}</span>
            <span class="digit" aria-hidden="true">{{ $index }}</span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './answer-scale.scss',
  host: { '(keydown)': 'chooseByDigit($event)', '(pointerdown)': 'byArrow = false' },
})
export class AnswerScale {
  /** One word for each answer, from 0 on. */
  readonly words = input.required<readonly string[]>();
  readonly value = input<number | null>(null);
  readonly chosen = output<Choice>();

  protected readonly name = nextId('answer');
  protected byArrow = false;
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** To the chosen answer, or to the first. */
  focus(): void {
    const radios = [...this.element.querySelectorAll<HTMLInputElement>('input')];
    (radios.find((radio) => radio.checked) ?? radios[0])?.focus();
  }

  protected choose(value: number): void {
    this.chosen.emit({ value, byArrow: this.byArrow });
  }

  protected chooseByDigit(event: KeyboardEvent): void {
    this.byArrow = event.key.startsWith('Arrow');
    if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const radio = this.element.querySelectorAll<HTMLInputElement>('input')[Number(event.key)];
    if (!radio) return;
    event.preventDefault();
    radio.focus();
    if (!radio.checked) radio.click();
  }
}
