import { Component, computed, input } from '@angular/core';
import { ICONS, type IconName } from './icons';

/** A line icon beside words. Decoration: hidden from screen readers, the words say it. */
@Component({
  selector: 'ts-icon',
  template: `
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      focusable="false"
      [attr.width]="size()"
      [attr.height]="size()"
    >
      <path [attr.d]="path()" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
    svg {
      display: block;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.6;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  /** Width and height in CSS pixels. */
  readonly size = input(18);
  protected readonly path = computed(() => ICONS[this.name()]);
}
