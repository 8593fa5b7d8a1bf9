import { DOCUMENT, DestroyRef, Injectable, inject } from '@angular/core';
import { NavigationEnd, Router, type ActivatedRouteSnapshot } from '@angular/router';
import { filter, map, pairwise, startWith } from 'rxjs';

/** How long a page may take to show its own heading, in ms; after that the focus is left where it is. */
const PATIENCE_MS = 5000;

/** After a change of page the focus goes to its h1, so that a screen reader says where one is. A route opts out with `data: { focus: 'keep' }`. */
@Injectable({ providedIn: 'root' })
export class RouteFocus {
  private readonly router = inject(Router);
  private readonly document = inject(DOCUMENT);
  private stopWaiting: () => void = () => undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => this.stopWaiting());
    this.router.events
      .pipe(
        filter((event) => event instanceof NavigationEnd),
        map(({ urlAfterRedirects }) => urlAfterRedirects.replace(/[?#].*$/, '')),
        startWith(null),
        pairwise(),
        // A first page speaks for itself; a filter in the address is not another page.
        filter(([before, now]) => before !== null && before !== now),
      )
      .subscribe(() => this.move());
  }

  private move(): void {
    this.stopWaiting();
    if (deepest(this.router.routerState.snapshot.root).data['focus'] === 'keep') return;
    const main = this.document.querySelector('main');
    if (!main) return;
    main.focus({ preventScroll: true });
    focusHeading(main);
    // A heading may come later, or come again when the content takes the place of "loading". Whoever moved on by hand is
    // not pulled back: the focus then stands on something of the page.
    const watcher = new MutationObserver(() => {
      const { activeElement, body } = this.document;
      if (!activeElement || activeElement === body || activeElement === main) focusHeading(main);
    });
    const timer = setTimeout(() => this.stopWaiting(), PATIENCE_MS);
    this.stopWaiting = () => {
      watcher.disconnect();
      clearTimeout(timer);
    };
    watcher.observe(main, { childList: true, subtree: true });
  }
}

function focusHeading(main: HTMLElement): void {
  const heading = main.querySelector<HTMLElement>('h1');
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

function deepest(route: ActivatedRouteSnapshot): ActivatedRouteSnapshot {
  return route.firstChild ? deepest(route.firstChild) : route;
}
