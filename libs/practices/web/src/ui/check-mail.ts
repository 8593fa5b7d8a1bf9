import { Component, ElementRef, afterNextRender, input, output, viewChild } from '@angular/core';
import { Button, QuietBox, injectText } from '@tweespraak/platform/web';

/** "Look in your mailbox", in the place of the form that asked for the mail. */
@Component({
  selector: 'ts-check-mail',
  imports: [QuietBox, Button],
  template: `
    <div #box tabindex="-1">
      <ts-quiet-box icon="mail" [level]="1" [heading]="t('heading')" [sentence]="sentence()">
        <p class="ts-small">{{ t('nothing') }}</p>
        <button tsButton="link" type="button" (click)="again.emit()">{{ t('again') }}</button>
      </ts-quiet-box>
    </div>
  `,
  styles: `
    :host {
      display: block;
      width: 100%;
      max-width: 560px;
      margin: auto;
    }
    div:focus {
      outline: none;
    }
  `,
})
export class CheckMail {
  readonly sentence = input.required<string>();
  readonly again = output();

  protected readonly t = injectText('practices.checkMail');
  private readonly box = viewChild.required<ElementRef<HTMLElement>>('box');

  constructor() {
    // The form that had the focus is gone.
    afterNextRender(() => this.box().nativeElement.focus());
  }
}
