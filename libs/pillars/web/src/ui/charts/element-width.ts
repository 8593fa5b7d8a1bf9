import { DestroyRef, ElementRef, inject, signal, type Signal } from '@angular/core';

/** The width of the component's own element in CSS pixels, as it changes. `fallback` until it is measured, and on paper. */
export function injectWidth(fallback: number): Signal<number> {
  const width = signal(fallback);
  if (typeof ResizeObserver === 'undefined') return width.asReadonly();
  const observer = new ResizeObserver(([entry]) => {
    const measured = Math.round(entry?.contentRect.width ?? 0);
    if (measured > 0) width.set(measured);
  });
  observer.observe(inject<ElementRef<HTMLElement>>(ElementRef).nativeElement);
  inject(DestroyRef).onDestroy(() => observer.disconnect());
  return width.asReadonly();
}
