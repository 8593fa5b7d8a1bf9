import { DOCUMENT, Directive, ElementRef, afterEveryRender, inject } from '@angular/core';

/**
 * When the button that somebody just used goes with what it changed, the focus goes to this place instead of the top of the
 * page. Takes the focus by program only.
 */
@Directive({
  selector: '[tsKeepFocus]',
  host: { tabindex: '-1', '[style.outline]': '"none"', '(focusin)': 'remember($event)' }, // no control, so no ring
})
export class KeepFocus {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);
  private last: Element | null = null;

  constructor() {
    afterEveryRender({ read: () => this.catchFallen() });
  }

  protected remember({ target }: FocusEvent): void {
    this.last = target instanceof Element ? target : null;
  }

  private catchFallen(): void {
    const { activeElement, body } = this.document;
    if (!this.last || this.last.isConnected || (activeElement !== null && activeElement !== body)) return;
    this.last = null;
    this.element.focus();
  }
}
