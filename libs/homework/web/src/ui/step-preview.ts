import { Component, input, signal } from '@angular/core';
import type { Answer, Step } from '@tweespraak/homework/domain';
import { injectSay } from './inject-say';
import { HomeworkInput } from './inputs/homework-input';
import { StepVideo } from './step-video';

/** A step as it is done. One may try it out: what is filled in goes nowhere, and is gone with the page. */
@Component({
  selector: 'ts-step-preview',
  imports: [HomeworkInput, StepVideo],
  template: `
    <p>{{ say(step().text) }}</p>
    @if (step().video; as video) {
      <ts-step-video [video]="video" />
    }
    @for (asked of step().inputs; track asked.id) {
      <ts-homework-input
        [asked]="asked"
        [value]="tried()[asked.id] ?? null"
        (changed)="tryOut(asked.id, $event)"
      />
    }
  `,
  styles: `
    p {
      margin: 0 0 10px;
      white-space: pre-line;
    }
    ts-homework-input {
      margin-bottom: 14px;
    }
  `,
})
export class StepPreview {
  readonly step = input.required<Step>();
  protected readonly say = injectSay();
  protected readonly tried = signal<Readonly<Record<string, Answer | null>>>({});

  protected tryOut(id: string, answer: Answer | null): void {
    this.tried.update((before) => ({ ...before, [id]: answer }));
  }
}
