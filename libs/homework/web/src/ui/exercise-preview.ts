import { Component, computed, input } from '@angular/core';
import type { Exercise } from '@tweespraak/homework/domain';
import { Icon, injectText } from '@tweespraak/platform/web';
import { injectSay } from './inject-say';
import { StepPreview } from './step-preview';

/** An exercise on the width of a phone, as a partner reads it. Nothing in it can be filled in. */
@Component({
  selector: 'ts-exercise-preview',
  imports: [Icon, StepPreview],
  template: `
    <div class="phone" role="region" tabindex="0" [attr.aria-label]="t('frame')" [class.whole]="whole()">
      <p class="title">{{ words(exercise().title) || t('untitled') }}</p>
      <p class="ts-quiet">{{ words(exercise().summary) }}</p>
      <ng-content />
      <p class="who ts-small"><ts-icon name="lock" [size]="15" />{{ t('scope.' + exercise().scope) }}</p>
      <ol>
        @for (step of steps(); track step.id; let index = $index) {
          <li>
            <p class="name">{{ index + 1 }}. {{ words(step.title) || t('untitledStep') }}</p>
            <ts-step-preview [step]="step" />
          </li>
        } @empty {
          <li class="ts-quiet">{{ t('noSteps') }}</li>
        }
      </ol>
      @if (exercise().bodySliders) {
        <p class="ts-quiet ts-small">{{ t('sliders') }}</p>
      }
      @for (line of exercise().safety; track $index) {
        <p class="ts-quiet ts-small">{{ words(line) }}</p>
      }
    </div>
  `,
  styles: `
    .phone {
      position: relative; /* what is hidden for the eye inside must not stretch the page */
      max-width: 390px;
      max-height: 76vh;
      padding: 20px 18px;
      border: 1px solid var(--line-2);
      border-radius: 22px;
      background: var(--surface);
      overflow-y: auto;
    }
    .whole {
      max-height: none;
    }
    p {
      margin: 0 0 10px;
    }
    .title {
      font: 500 24px/1.25 var(--serif);
    }
    .who {
      display: flex;
      align-items: center;
      gap: 8px;
      padding: 8px 12px;
      border-radius: 10px;
      background: var(--tint);
      color: var(--ink-2);
    }
    .name {
      margin-bottom: 4px;
      font-weight: 600;
    }
    ol {
      margin: 16px 0 0;
      padding: 0;
      list-style: none;
    }
    li {
      padding: 14px 0;
      border-top: 1px solid var(--line);
    }
  `,
})
export class ExercisePreview {
  readonly exercise = input.required<Exercise>();
  /** Ids of steps that are left out. */
  readonly without = input<readonly string[]>([]);
  /** To read in full, instead of in a frame that scrolls. */
  readonly whole = input(false);

  protected readonly t = injectText('homework.preview');
  protected readonly words = injectSay();
  protected readonly steps = computed(() =>
    this.exercise().steps.filter(({ id }) => !this.without().includes(id)),
  );
}
