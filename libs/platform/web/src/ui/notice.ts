import { Component, input } from '@angular/core';

/**
 * A sentence above a form that a screen reader speaks at once: why something was refused, or what just happened.
 * Stands always, with or without words: a live region must be there before its words.
 */
@Component({
  selector: 'ts-notice',
  template: `
    <div [attr.role]="tone() === 'warn' ? 'alert' : 'status'">
      @if (text()) {
        <p class="ts-notice" [class.ts-notice-warn]="tone() === 'warn'">{{ text() }}</p>
      }
    </div>
  `,
})
export class Notice {
  readonly text = input.required<string>();
  readonly tone = input<'warn' | 'plain'>('warn');
}
