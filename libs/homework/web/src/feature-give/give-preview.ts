import { Component, computed, inject, input } from '@angular/core';
import type { Exercise, Rhythm } from '@tweespraak/homework/domain';
import { Formats, injectText } from '@tweespraak/platform/web';
import { ExercisePreview } from '../ui/exercise-preview';
import { injectRhythm } from '../ui/inject-rhythm';
import type { GiveModel } from './give-form';

/** The homework as the partners get it, while it is being filled in. */
@Component({
  selector: 'ts-give-preview',
  imports: [ExercisePreview],
  template: `
    <section [attr.aria-label]="t('heading')">
      <p class="ts-quiet ts-small caption">{{ t('heading') }}</p>
      <ts-exercise-preview [exercise]="exercise()" [without]="model().withoutSteps">
        @if (model().sentence.trim(); as sentence) {
          <p class="ts-sentence">{{ sentence }}</p>
        }
        <p class="ts-quiet">{{ facts() }}</p>
        @if (model().replies) {
          <p class="ts-quiet">{{ t.count('reply', +model().replyWithinDays) }}</p>
        }
      </ts-exercise-preview>
    </section>
  `,
  styles: `
    .caption {
      margin: 0 0 8px;
    }
    .ts-sentence {
      margin: 0 0 14px;
      font-size: 17px;
    }
    p {
      margin: 0 0 8px;
    }
    @media (min-width: 901px) {
      section {
        position: sticky;
        top: 20px;
      }
    }
  `,
})
export class GivePreview {
  readonly exercise = input.required<Exercise>();
  readonly model = input.required<GiveModel>();
  readonly rhythm = input.required<Rhythm>();

  protected readonly t = injectText('homework.preview');
  private readonly rhythmWords = injectRhythm();
  private readonly formats = inject(Formats);
  protected readonly facts = computed(() => {
    const { dueOn } = this.model();
    return [
      this.t.count('minutes', this.exercise().minutes),
      this.rhythmWords(this.rhythm()),
      ...(/^\d{4}-\d\d-\d\d$/.test(dueOn) ? [this.t('due', { day: this.formats.day(dueOn, 'day') })] : []),
    ].join(' · ');
  });
}
