import { Directive, ElementRef, inject } from '@angular/core';

/**
 * J and K walk down and up the rows of a list, only while the list has the focus (WCAG 2.1.4); Enter is the link's own.
 * The rows to walk through carry `data-row`. In a text field the keys stay letters.
 */
@Directive({ selector: '[tsListKeys]', host: { '(keydown)': 'walk($event)' } })
export class ListKeys {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected walk(event: KeyboardEvent): void {
    const step = { j: 1, k: -1 }[event.key.toLowerCase()];
    const target = event.target as HTMLElement;
    const types = target.matches('input:not([type=checkbox]), select, textarea');
    if (!step || types || event.ctrlKey || event.metaKey || event.altKey) return;
    const rows = [...this.element.querySelectorAll<HTMLElement>('[data-row]')];
    const here = rows.findIndex((row) => row === target || row.contains(target) || isBeside(row, target));
    const next = rows[Math.max(0, Math.min(rows.length - 1, here + step))];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

/** A check box or a button in the same row. */
function isBeside(row: HTMLElement, target: HTMLElement): boolean {
  return row.closest('li, tr')?.contains(target) ?? false;
}
