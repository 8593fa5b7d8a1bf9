import { Directive, ElementRef, inject, input } from '@angular/core';

export type ButtonLook = 'filled' | 'quiet' | 'link' | 'icon';

/**
 * The look of a button or of a link that acts: `<button tsButton="filled">`. One filled button a page.
 * While `busy` it keeps its place and its focus, and does nothing.
 */
@Directive({
  selector: 'button[tsButton], a[tsButton]',
  host: {
    class: 'ts-button',
    '[class.ts-button-filled]': 'look() === "filled"',
    '[class.ts-button-quiet]': 'look() === "quiet"',
    '[class.ts-button-link]': 'look() === "link"',
    '[class.ts-button-icon]': 'look() === "icon"',
    '[attr.aria-disabled]': 'busy() || waits() || null',
    '[attr.aria-busy]': 'busy() || null',
  },
})
export class Button {
  readonly look = input<ButtonLook, ButtonLook | ''>('quiet', {
    alias: 'tsButton',
    transform: (look) => look || 'quiet',
  });
  readonly busy = input(false);
  /** Its time has not come: like `busy`, but nothing is under way. */
  readonly waits = input(false);

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // In the capture phase: Angular calls a host listener in one go with the template's own (click).
    element.addEventListener('click', (event) => this.hold(event), { capture: true });
  }

  private hold(event: Event): void {
    if (!this.busy() && !this.waits()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
