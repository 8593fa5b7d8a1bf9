import { Component, input } from '@angular/core';

/** The sign of the product: two rings that share a part. Decoration. */
@Component({
  selector: 'ts-mark',
  template: `
    <svg
      viewBox="0 0 28 20"
      aria-hidden="true"
      focusable="false"
      [attr.width]="1.4 * size()"
      [attr.height]="size()"
    >
      <circle class="a" cx="10" cy="10" r="7.5" />
      <circle class="b" cx="18" cy="10" r="7.5" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
    circle {
      fill: none;
      stroke-width: 2.2;
    }
    .a {
      stroke: var(--partner-a);
    }
    .b {
      stroke: var(--partner-b);
    }
  `,
})
export class Mark {
  /** Height in CSS pixels. */
  readonly size = input(20);
}
