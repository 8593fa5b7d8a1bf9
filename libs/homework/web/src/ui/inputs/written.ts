import { Component, computed, inject, input, output } from '@angular/core';
import { Field, Formats, TextInput, injectText } from '@tweespraak/platform/web';

/** One line, or a few; how much room is left is said when it gets tight. */
@Component({
  selector: 'ts-written',
  imports: [Field, TextInput],
  template: `
    <ts-field [label]="label()" [optional]="!required()" [hint]="hint()">
      @if (lines()) {
        <textarea
          tsInput
          rows="5"
          [attr.maxlength]="most()"
          [value]="value()"
          (input)="written.emit($any($event.target).value)"
        ></textarea>
      } @else {
        <input
          tsInput
          type="text"
          autocomplete="off"
          [attr.maxlength]="most()"
          [value]="value()"
          (input)="written.emit($any($event.target).value)"
        />
      }
    </ts-field>
    <p class="left" aria-hidden="true">{{ count() }}</p>
    <p class="visually-hidden" role="status">{{ tight() }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    ts-field {
      margin-bottom: 4px;
    }
    .left {
      min-height: 20px;
      margin: 0 0 8px;
      color: var(--ink-2);
      font-size: 13px;
      text-align: end;
    }
  `,
})
export class Written {
  readonly label = input.required<string>();
  /** The most characters. */
  readonly most = input.required<number>();
  readonly lines = input(false);
  readonly required = input(false);
  /** Nobody else ever reads it, whatever the scope. */
  readonly isPrivate = input(false);
  readonly value = input('');
  readonly written = output<string>();

  protected readonly t = injectText('doing.input.text');
  private readonly formats = inject(Formats);
  private readonly left = computed(() => this.most() - this.value().length);
  protected readonly hint = computed(() => (this.isPrivate() ? this.t('private') : ''));
  protected readonly count = computed(() =>
    this.t('count', {
      n: this.formats.number(this.value().length),
      most: this.formats.number(this.most()),
    }),
  );
  /** Spoken, in steps of ten: not after every letter. */
  protected readonly tight = computed(() => {
    const left = this.left();
    return left > 20 ? '' : this.t.count('left', left - (left % 10));
  });
}
