import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Field, TextInput, injectText } from '@tweespraak/platform/web';
import { DraftStore } from './draft-store';

/** A whole number of the draft. What is no number is not kept, and says so. */
@Component({
  selector: 'ts-draft-number',
  imports: [Field, TextInput],
  template: `
    <ts-field [label]="label()" [error]="error()">
      <input
        tsInput
        inputmode="numeric"
        autocomplete="off"
        [value]="typed()"
        (input)="write($any($event.target).value)"
      />
    </ts-field>
  `,
  styles: `
    :host {
      display: block;
      max-width: 240px;
    }
  `,
})
export class DraftNumber {
  readonly label = input.required<string>();
  readonly path = input.required<string>();
  /** Where its problem stands, when that is not its own place. */
  readonly problemPath = input('');

  private readonly store = inject(DraftStore);
  private readonly problem = injectText('homework.problemCode');
  protected readonly typed = linkedSignal({
    source: () => String(this.store.at(this.path()) ?? ''),
    computation: (value: string) => value,
  });
  protected readonly error = computed(() => {
    if (!/^\d{1,5}$/.test(this.typed().trim())) return this.problem('no-number');
    const [code] = this.store.problemsAt(this.problemPath() || this.path());
    return code ? this.problem(code) : '';
  });

  protected write(text: string): void {
    this.typed.set(text);
    if (/^\d{1,5}$/.test(text.trim())) this.store.write(this.path(), Number(text));
  }
}
