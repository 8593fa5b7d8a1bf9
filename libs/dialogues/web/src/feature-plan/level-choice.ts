import { Component, computed, inject, input, output } from '@angular/core';
import type { DialogueType } from '@tweespraak/dialogues/contract';
import { LEVELS, fade, scripts, type Level, type Step } from '@tweespraak/dialogues/domain';
import { Language, injectText } from '@tweespraak/platform/web';

/** How much of the script stands on the screens, and what one step of this dialogue then looks like. */
@Component({
  selector: 'ts-level-choice',
  template: `
    <fieldset class="ts-choice ts-choice-segmented">
      <legend>{{ t('legend') }}</legend>
      <div>
        @for (choice of levels; track choice) {
          <label>
            <input
              type="radio"
              name="level"
              [value]="choice"
              [checked]="level() === choice"
              (change)="chosen.emit(choice)"
            />{{ t('short.' + choice) }}
          </label>
        }
      </div>
    </fieldset>
    <div class="preview" role="status">
      <p class="ts-quiet ts-small">{{ t('looks') }}</p>
      <p class="name">{{ words().name }}</p>
      @if (words().stem; as stem) {
        <p class="stem">{{ stem }}</p>
      }
      @if (words().help; as help) {
        <p class="ts-quiet">{{ help }}</p>
      }
    </div>
    <p class="ts-quiet ts-small">
      {{ t(suggested() === level() ? 'fits' : 'suggested', { level: t('short.' + suggested()) }) }}
    </p>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 16px;
    }
    fieldset {
      margin-bottom: 10px;
    }
    .preview {
      margin-bottom: 8px;
      padding: 12px 18px;
      border-radius: 12px;
      background: var(--tint);
    }
    .preview p {
      margin: 0;
    }
    .name {
      font-weight: 500;
    }
    .stem {
      font: 400 17px/1.5 var(--serif);
    }
  `,
})
export class LevelChoice {
  readonly type = input.required<DialogueType>();
  readonly level = input.required<Level>();
  readonly suggested = input.required<Level>();
  readonly chosen = output<Level>();

  protected readonly t = injectText('plan.level');
  protected readonly levels = LEVELS;
  private readonly language = inject(Language);
  protected readonly words = computed(() => {
    const { name, stem, help } = fade(telling(scripts[this.type()].steps).words, this.level());
    const locale = this.language.active();
    return { name: name[locale], stem: stem?.[locale] ?? null, help: help?.[locale] ?? null };
  });
}

/** The step that shows best what a level does: the first that is told and mirrored, else the first with a sentence of its own. */
function telling(steps: readonly Step[]): Step {
  const found =
    steps.find(({ pattern }) => pattern === 'mirror') ??
    steps.find(({ pattern }) => pattern === 'cycle' || pattern === 'say') ??
    steps[0];
  if (!found) throw new Error('A script has steps.');
  return found;
}
