import { Component, computed, inject, input } from '@angular/core';
import type { LibraryItem } from '@tweespraak/homework/contract';
import { type Answers, type Exercise, isBodySlider, saidAnswers } from '@tweespraak/homework/domain';
import { Language } from '@tweespraak/platform/web';

/** What was filled in, for reading: by its owner, by the coach or by the other, each as far as they may. Needs no texts of its own. */
@Component({
  selector: 'ts-answer-list',
  template: `
    <dl>
      @for (answer of said(); track answer.id) {
        <div>
          <dt>{{ answer.label }}</dt>
          <dd>{{ answer.text }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: 10px;
      margin: 0;
    }
    dt {
      color: var(--ink-2);
      font-size: 14px;
    }
    dd {
      margin: 0;
      font: 400 17px/1.5 var(--serif);
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class AnswerList {
  readonly exercise = input.required<Pick<Exercise, 'steps'>>();
  readonly answers = input.required<Answers>();
  readonly library = input<readonly LibraryItem[]>([]);
  /** The numbers of the body sliders too; one's own page has them elsewhere. */
  readonly sliders = input(true);
  private readonly language = inject(Language);
  protected readonly said = computed(() =>
    saidAnswers(this.exercise(), this.answers(), this.language.active(), this.library()).filter(
      ({ id }) => this.sliders() || !isBodySlider(id),
    ),
  );
}
