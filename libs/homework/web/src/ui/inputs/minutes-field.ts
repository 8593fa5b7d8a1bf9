import { Component, computed, input, output, signal } from '@angular/core';
import { Field, TextInput, injectText } from '@tweespraak/platform/web';

const LONGEST = 240;

/** How many minutes it took, 0–240. */
@Component({
  selector: 'ts-minutes-field',
  imports: [Field, TextInput],
  template: `
    <ts-field [label]="label()" [hint]="t('hint')" [optional]="!required()" [error]="problem()">
      <input
        tsInput
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxlength="3"
        [value]="shown()"
        (input)="write($any($event.target).value)"
      />
    </ts-field>
  `,
  styles: `
    :host {
      display: block;
    }
    input {
      max-width: 120px;
    }
  `,
})
export class MinutesField {
  readonly label = input.required<string>();
  readonly required = input(false);
  readonly value = input<number | null>(null);
  readonly written = output<number | null>();

  protected readonly t = injectText('doing.input.minutes');
  private readonly wrong = signal<string | null>(null);
  protected readonly shown = computed(() => this.wrong() ?? `${this.value() ?? ''}`);
  protected readonly problem = computed(() => (this.wrong() === null ? '' : this.t('wrong')));

  protected write(typed: string): void {
    const text = typed.trim();
    const minutes = Number(text);
    const fits = /^\d*$/.test(text) && minutes <= LONGEST;
    this.wrong.set(fits ? null : typed);
    if (fits) this.written.emit(text === '' ? null : minutes);
  }
}
