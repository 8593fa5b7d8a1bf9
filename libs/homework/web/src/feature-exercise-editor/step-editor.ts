import { Component, computed, inject, input } from '@angular/core';
import type { Step } from '@tweespraak/homework/domain';
import { Button, injectText } from '@tweespraak/platform/web';
import { injectSay } from '../ui/inject-say';
import { DraftStore } from './draft-store';
import { DraftText } from './draft-text';
import { InputEditor } from './input-editor';
import { ItemBar } from '../ui/item-bar';
import { newInput } from './new-exercise';
import { ProblemLines } from './problem-lines';
import { StepExtras } from './step-extras';

/** One step: what to do, and what is asked. */
@Component({
  selector: 'ts-step-editor',
  imports: [Button, DraftText, InputEditor, ItemBar, ProblemLines, StepExtras],
  template: `
    <ts-draft-text [label]="t('stepTitle')" [path]="path() + '.title'" />
    <ts-draft-text [label]="t('stepText')" [lines]="4" [path]="path() + '.text'" />
    <ts-problem-lines [paths]="[path(), path() + '.inputs']" />
    @for (asked of step().inputs; track asked.id; let index = $index) {
      <section class="input" [attr.aria-label]="t('question', { n: index + 1 })">
        <div class="top">
          <h3>{{ t('question', { n: index + 1 }) }}</h3>
          <ts-item-bar
            [name]="t('question', { n: index + 1 })"
            [index]="index"
            [count]="step().inputs.length"
            (moved)="store.move(path() + '.inputs', index, $event)"
            (removed)="store.remove(path() + '.inputs', index)"
          />
        </div>
        <ts-input-editor [path]="path() + '.inputs.' + index" />
      </section>
    }
    <button tsButton="quiet" type="button" (click)="ask()">{{ t('addQuestion') }}</button>
    <ts-step-extras [path]="path()" />
  `,
  styles: `
    .input {
      margin-bottom: 14px;
      padding: 10px 16px 14px;
      border: 1px solid var(--line-2);
      border-radius: 12px;
    }
    .top {
      display: flex;
      align-items: center;
      justify-content: space-between;
    }
    h3 {
      margin: 0;
      font: 600 15px/1.4 var(--sans);
    }
  `,
})
export class StepEditor {
  /** As `steps.0`. */
  readonly path = input.required<string>();

  protected readonly t = injectText('homework.editor');
  protected readonly say = injectSay();
  protected readonly store = inject(DraftStore);
  protected readonly step = computed(() => this.store.at(this.path()) as Step);

  protected ask(): void {
    this.store.add(`${this.path()}.inputs`, newInput('line'));
  }
}
