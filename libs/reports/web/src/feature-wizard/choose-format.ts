import { Component, computed, input, model, output } from '@angular/core';
import { Field, LANGUAGE_NAMES, TextInput, injectText } from '@tweespraak/platform/web';
import type { ExportOptions } from '@tweespraak/reports/contract';
import { LOCALES } from '@tweespraak/shared/kernel';
import type { DraftChange, ExportDraft } from '../data/export-draft';
import { namesBarred, type DraftErrors } from './wizard-form';

/** In what shape and language, and whether names are in it: not unless somebody says why and who they are. */
@Component({
  selector: 'ts-choose-format',
  imports: [Field, TextInput],
  templateUrl: './choose-format.html',
  styles: `
    .hint {
      display: block;
    }
    .error:not(:empty) {
      margin: 4px 0 0;
      color: var(--warn);
      font-size: 13px;
      font-weight: 500;
    }
  `,
})
export class ChooseFormat {
  readonly draft = input.required<ExportDraft>();
  readonly options = input.required<ExportOptions>();
  readonly errors = input.required<DraftErrors>();
  /** What the server said of the password. */
  readonly passwordRefused = input('');
  readonly password = model('');
  readonly changed = output<DraftChange>();

  protected readonly t = injectText('exports.form');
  protected readonly format = injectText('exports.format');
  protected readonly error = injectText('exports.error');
  protected readonly locales = LOCALES;
  protected readonly languages = LANGUAGE_NAMES;
  protected readonly barred = computed(() => namesBarred(this.draft(), this.options()));
  protected readonly withNames = computed(() => this.draft().withNames && this.barred() === '');
  protected readonly passwordError = computed(() => {
    const { password } = this.errors();
    return password ? this.error(password) : this.passwordRefused();
  });
}
