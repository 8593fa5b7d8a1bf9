import { Component, input } from '@angular/core';

/** The sign of a partner: a circle for one, a diamond for the other; filled for who has the turn. Decoration, the name says it. */
@Component({
  selector: 'ts-seat-mark',
  template: `
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      @if (seat() === 'a') {
        <circle cx="8" cy="8" r="6" />
      } @else {
        <path d="M8 1.4 14.6 8 8 14.6 1.4 8z" />
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      color: var(--partner-a);
    }
    :host(.b) {
      color: var(--partner-b);
    }
    svg {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.8;
    }
    :host(.active) svg {
      fill: currentColor;
    }
  `,
  host: { '[class.b]': 'seat() === "b"', '[class.active]': 'active()' },
})
export class SeatMark {
  readonly seat = input.required<'a' | 'b'>();
  readonly active = input(false);
}
