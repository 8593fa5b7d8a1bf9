import { Component, computed, input } from '@angular/core';
import { injectText } from '../i18n/inject-text';
import { firstErrorText, type FieldWithErrors } from './field-error';
import { nextId } from './next-id';

/**
 * A label, a hint and an error around one plain control: `<ts-field label="…"><input tsInput /></ts-field>`.
 * Give the text of an error with `error`, or the signal-form field with `of`: its first error shows once it was touched.
 */
@Component({
  selector: 'ts-field',
  template: `
    <label [for]="id">
      {{ label() }}
      @if (optional()) {
        <span class="optional">{{ t('optional') }}</span>
      }
    </label>
    @if (hint()) {
      <p class="hint" [id]="hintId">{{ hint() }}</p>
    }
    <ng-content />
    <p class="error" [id]="errorId" aria-live="polite">{{ shownError() }}</p>
  `,
  styles: `
    :host {
      display: block;
      margin-bottom: 16px;
    }
    label {
      display: block;
      margin-bottom: 6px;
      font-weight: 500;
    }
    .optional {
      color: var(--ink-2);
      font-weight: 400;
    }
    p {
      margin: 0;
      font-size: 13px;
    }
    .hint {
      margin: -2px 0 6px;
      color: var(--ink-2);
    }
    .error:not(:empty) {
      margin-top: 6px;
      color: var(--warn);
      font-weight: 500;
    }
  `,
})
export class Field {
  readonly label = input.required<string>();
  readonly hint = input('');
  readonly error = input<string | null>(null);
  /** A field of a signal form, as `form.email`. */
  readonly of = input<(() => FieldWithErrors) | null>(null);
  readonly optional = input(false);

  protected readonly t = injectText('platform.field');
  readonly id = nextId('field');
  readonly hintId = `${this.id}-hint`;
  readonly errorId = `${this.id}-error`;
  readonly shownError = computed(() => this.error() || firstErrorText(this.of()?.(), this.t));
  readonly describedBy = computed(() => {
    const ids = [this.hint() && this.hintId, this.shownError() && this.errorId].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : null;
  });
}
