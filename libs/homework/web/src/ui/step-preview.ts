import { Component, input } from '@angular/core';
import type { Step } from '@tweespraak/homework/domain';
import { injectText } from '@tweespraak/platform/web';
import { injectSay } from './inject-say';

/** The text of a step, and what it asks for, by name. */
@Component({
  selector: 'ts-step-preview',
  template: `
    <p>{{ words(step().text) }}</p>
    @for (input of step().inputs; track input.id) {
      <p class="asked">
        <span>{{ words(input.label) }}</span>
        <span class="ts-quiet ts-small">{{ t(input.kind) }}</span>
      </p>
    }
  `,
  styles: `
    p {
      margin: 0 0 8px;
      white-space: pre-line;
    }
    .asked {
      display: grid;
      padding: 8px 12px;
      border: 1px dashed var(--line-2);
      border-radius: 10px;
      white-space: normal;
    }
  `,
})
export class StepPreview {
  readonly step = input.required<Step>();
  protected readonly t = injectText('homework.inputKind');
  protected readonly words = injectSay();
}
