import { Component, inject, input, linkedSignal, output } from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import { LIBRARY_KINDS, type LibraryItemBody } from '@tweespraak/homework/contract';
import { LOCALES } from '@tweespraak/shared/kernel';
import { Button, Field, Language, Notice, TextInput, injectText } from '@tweespraak/platform/web';
import { bodyOf, libraryRules, newItem, type LibraryModel } from './library-form';

/** One thing to read, listen to or watch. */
@Component({
  selector: 'ts-library-fields',
  imports: [Button, Field, TextInput, FormField, Notice],
  template: `
    <form novalidate (submit)="send($event)" (keydown.control.enter)="send($event)">
      <ts-notice [text]="refusal()" />
      <ts-field [label]="t('title')" [of]="form.title">
        <input tsInput autocomplete="off" [formField]="form.title" />
      </ts-field>
      <ts-field [label]="t('maker')" [optional]="true" [of]="form.maker">
        <input tsInput autocomplete="off" [formField]="form.maker" />
      </ts-field>
      <div class="pair">
        <ts-field [label]="t('kind')">
          <select tsInput [formField]="form.kind">
            @for (kind of kinds; track kind) {
              <option [value]="kind">{{ t('kinds.' + kind) }}</option>
            }
          </select>
        </ts-field>
        <ts-field [label]="t('locale')">
          <select tsInput [formField]="form.locale">
            @for (locale of locales; track locale) {
              <option [value]="locale">{{ t('locales.' + locale) }}</option>
            }
          </select>
        </ts-field>
      </div>
      <ts-field [label]="t('url')" [hint]="t('urlHint')" [optional]="true" [of]="form.url">
        <input tsInput type="url" autocomplete="off" [formField]="form.url" />
      </ts-field>
      <ts-field [label]="t('note')" [hint]="t('noteHint')" [optional]="true" [of]="form.note">
        <textarea tsInput rows="2" [formField]="form.note"></textarea>
      </ts-field>
      <div class="ts-actions">
        <button tsButton="filled" [busy]="busy()">{{ t(isNew() ? 'add' : 'save') }}</button>
        <button tsButton="link" type="button" (click)="closed.emit()">{{ t('cancel') }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      max-width: 560px;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 180px), 1fr));
      gap: 0 var(--gap);
    }
    .ts-actions {
      margin-top: 0;
    }
  `,
})
export class LibraryFields {
  /** What changes; something new without. */
  readonly value = input<LibraryModel | null>(null);
  readonly busy = input(false);
  readonly refusal = input('');
  readonly saved = output<LibraryItemBody>();
  readonly closed = output();

  protected readonly t = injectText('homework.library');
  protected readonly kinds = LIBRARY_KINDS;
  protected readonly locales = LOCALES;
  private readonly language = inject(Language);
  protected readonly model = linkedSignal(() => this.value() ?? newItem(this.language.active()));
  protected readonly form = form(this.model, libraryRules(injectText('homework.library.error')));

  protected isNew(): boolean {
    return this.value() === null;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    await submit(this.form, {
      action: () => {
        this.saved.emit(bodyOf(this.model()));
        return Promise.resolve(undefined);
      },
      onInvalid: (fields) => fields().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }
}
