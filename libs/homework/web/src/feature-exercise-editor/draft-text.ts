import { Component, computed, inject, input } from '@angular/core';
import { Field, TextInput, injectText } from '@tweespraak/platform/web';
import { DraftStore } from './draft-store';

/** A text of the draft, in the language that one writes now. */
@Component({
  selector: 'ts-draft-text',
  imports: [Field, TextInput],
  template: `
    <ts-field [label]="label()" [hint]="hint()" [error]="error()">
      @if (lines() > 1) {
        <textarea
          tsInput
          [rows]="lines()"
          [lang]="store.language()"
          [value]="value()"
          (input)="write($any($event.target).value)"
        ></textarea>
      } @else {
        <input
          tsInput
          autocomplete="off"
          [lang]="store.language()"
          [value]="value()"
          (input)="write($any($event.target).value)"
        />
      }
    </ts-field>
  `,
})
export class DraftText {
  readonly label = input.required<string>();
  /** Of the text in both languages, as `steps.0.title`. */
  readonly path = input.required<string>();
  readonly lines = input(1);
  readonly hint = input('');

  protected readonly store = inject(DraftStore);
  private readonly problem = injectText('homework.problemCode');
  private readonly place = computed(() => `${this.path()}.${this.store.language()}`);
  protected readonly value = computed(() => {
    const text = this.store.at(this.place());
    return typeof text === 'string' ? text : '';
  });
  /** An empty text is said once, above, until somebody begins: a new page full of red helps nobody. */
  protected readonly error = computed(() => {
    const [code] = this.store.problemsAt(this.place());
    return code && code !== 'text-missing' ? this.problem(code) : '';
  });

  protected write(text: string): void {
    this.store.write(this.place(), text);
  }
}
