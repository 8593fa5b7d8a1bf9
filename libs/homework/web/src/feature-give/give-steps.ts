import { Component, computed, input, output } from '@angular/core';
import { whyNotWithout, type Exercise } from '@tweespraak/homework/domain';
import { injectText } from '@tweespraak/platform/web';
import { injectSay } from '../ui/inject-say';

/** Which steps of the exercise this couple does. What the exercise cannot do without stays. */
@Component({
  selector: 'ts-give-steps',
  template: `
    @if (exercise().steps.length > 1) {
      <details>
        <summary>{{ t('steps') }}</summary>
        <fieldset>
          <legend class="visually-hidden">{{ t('steps') }}</legend>
          @for (step of steps(); track step.id) {
            <label class="ts-check">
              <input
                type="checkbox"
                [checked]="!step.out"
                [disabled]="step.fixed"
                (change)="left.emit({ step: step.id, out: !step.out })"
              />
              <span>
                {{ step.title }}
                @if (step.fixed) {
                  <span class="ts-quiet ts-small">{{ t('fixedStep') }}</span>
                }
              </span>
            </label>
          }
        </fieldset>
      </details>
    }
  `,
  styles: `
    summary {
      min-height: var(--target);
      padding: 8px 0;
      color: var(--primary);
      font-weight: 500;
      cursor: pointer;
    }
    fieldset {
      margin: 0 0 8px;
    }
  `,
})
export class GiveSteps {
  readonly exercise = input.required<Exercise>();
  readonly without = input.required<readonly string[]>();
  readonly left = output<{ readonly step: string; readonly out: boolean }>();

  protected readonly t = injectText('homework.give');
  private readonly words = injectSay();
  protected readonly steps = computed(() =>
    this.exercise().steps.map(({ id, title }) => {
      const out = this.without().includes(id);
      const fixed = !out && whyNotWithout(this.exercise(), [...this.without(), id]) !== null;
      return { id, title: this.words(title), out, fixed };
    }),
  );
}
