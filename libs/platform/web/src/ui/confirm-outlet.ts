import { Component, ElementRef, computed, effect, inject, linkedSignal, viewChild } from '@angular/core';
import { injectText } from '../i18n/inject-text';
import { Button } from './button';
import { ConfirmDialog } from './confirm-dialog';
import { Field } from './field';
import { TextInput } from './text-input';

/** Where the ConfirmDialog shows, once, in the shell. A native dialog: focus stays inside, Escape says no, focus returns. */
@Component({
  selector: 'ts-confirm-outlet',
  imports: [Button, Field, TextInput],
  template: `
    <dialog #dialog class="ts-dialog" aria-labelledby="confirm-heading" (close)="confirm.answer(false)">
      @if (question(); as asked) {
        <h2 id="confirm-heading">{{ asked.heading }}</h2>
        <p>{{ asked.body }}</p>
        @if (asked.mustType; as name) {
          <ts-field [label]="t('mustType', { name })">
            <input
              tsInput
              autocomplete="off"
              [value]="typed()"
              (input)="typed.set($any($event.target).value)"
            />
          </ts-field>
        }
        <div class="ts-actions">
          <button tsButton="quiet" type="button" (click)="answer(false)">
            {{ asked.cancel ?? t('cancel') }}
          </button>
          <button tsButton="filled" type="button" [disabled]="!mayConfirm()" (click)="answer(true)">
            {{ asked.confirm }}
          </button>
        </div>
      }
    </dialog>
  `,
})
export class ConfirmOutlet {
  protected readonly confirm = inject(ConfirmDialog);
  protected readonly t = injectText('platform.confirm');
  protected readonly question = this.confirm.question;
  protected readonly typed = linkedSignal({ source: this.question, computation: () => '' });
  protected readonly mayConfirm = computed(() => {
    const name = this.question()?.mustType;
    return !name || this.typed().trim().toLocaleLowerCase() === name.trim().toLocaleLowerCase();
  });
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  constructor() {
    effect(() => {
      const { nativeElement } = this.dialog();
      if (this.question()) {
        if (!nativeElement.open) nativeElement.showModal();
      } else if (nativeElement.open) nativeElement.close();
    });
  }

  protected answer(yes: boolean): void {
    this.confirm.answer(yes);
  }
}
