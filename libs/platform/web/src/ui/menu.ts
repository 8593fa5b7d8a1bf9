import { Component, DOCUMENT, ElementRef, inject, input, signal, viewChild } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';
import { nextId } from './next-id';

/**
 * A button that opens a short list of links and buttons (`class="ts-menu-item"`). A disclosure, not a role=menu:
 * Tab walks through it, Escape or leaving closes it, and a click inside closes it unless the element has `data-keep-open`.
 */
@Component({
  selector: 'ts-menu',
  imports: [Icon],
  template: `
    <button
      #trigger
      type="button"
      class="ts-button ts-button-icon"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="id"
      [attr.aria-label]="label()"
      (click)="open.set(!open())"
    >
      <ts-icon [name]="icon()" [size]="20" />
    </button>
    <div class="panel" [id]="id" [hidden]="!open()">
      <ng-content />
    </div>
  `,
  styles: `
    :host {
      position: relative;
      display: inline-flex;
    }
    .panel {
      position: absolute;
      z-index: 30;
      top: calc(100% + 6px);
      right: 0;
      width: max-content;
      min-width: 200px;
      max-width: min(320px, calc(100vw - 32px));
      padding: 8px;
      border: 1px solid var(--line-2);
      border-radius: 12px;
      background: var(--surface);
      box-shadow: var(--shadow);
    }
    .panel[hidden] {
      display: none;
    }
  `,
  host: {
    '(click)': 'closeAfter($event)',
    '(keydown.escape)': 'closeAndReturn($event)',
    '(focusout)': 'closeWhenLeft($event)',
    '(document:pointerdown)': 'closeWhenOutside($event)',
  },
})
export class Menu {
  /** Says what the menu is about: "Meer over Noor & Sam". */
  readonly label = input.required<string>();
  readonly icon = input<IconName>('more');

  readonly open = signal(false);
  protected readonly id = nextId('menu');
  private readonly trigger = viewChild.required<ElementRef<HTMLButtonElement>>('trigger');
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly document = inject(DOCUMENT);

  protected closeAndReturn(event: Event): void {
    if (!this.open()) return;
    event.stopPropagation();
    this.open.set(false);
    this.trigger().nativeElement.focus();
  }

  protected closeAfter(event: Event): void {
    const target = event.target as HTMLElement;
    if (!target.closest('.panel a, .panel button') || target.closest('[data-keep-open]')) return;
    // The item goes with the panel: focus must not fall to the top of the page.
    if (this.element.contains(this.document.activeElement)) this.trigger().nativeElement.focus();
    this.open.set(false);
  }

  protected closeWhenLeft({ relatedTarget }: FocusEvent): void {
    if (relatedTarget instanceof Node && !this.element.contains(relatedTarget)) this.open.set(false);
  }

  protected closeWhenOutside({ target }: Event): void {
    if (target instanceof Node && !this.element.contains(target)) this.open.set(false);
  }
}
