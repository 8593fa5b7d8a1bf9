import { Component, input } from '@angular/core';

export type StatusState = 'none' | 'busy' | 'done' | 'attention';

/** A dot and a word. Empty, half, full and diamond: shape and word carry it, not the colour. */
@Component({
  selector: 'ts-status',
  template: `
    <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true" focusable="false">
      @switch (state()) {
        @case ('done') {
          <circle cx="6" cy="6" r="5" fill="currentColor" />
        }
        @case ('busy') {
          <path d="M6 1a5 5 0 0 1 0 10z" fill="currentColor" />
        }
        @case ('attention') {
          <path d="M6 .8 11.2 6 6 11.2.8 6z" fill="currentColor" />
        }
      }
      @if (state() === 'none' || state() === 'busy') {
        <circle cx="6" cy="6" r="4.6" fill="none" stroke="currentColor" stroke-width="1.3" />
      }
    </svg>
    <span>{{ label() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 7px;
      color: var(--ink-2);
    }
    svg {
      flex: none;
      color: var(--ink-3);
    }
    :host(.done) svg {
      color: var(--primary);
    }
    :host(.attention) svg {
      color: var(--warn);
    }
  `,
  host: { '[class]': 'state()' },
})
export class Status {
  readonly state = input.required<StatusState>();
  readonly label = input.required<string>();
}
