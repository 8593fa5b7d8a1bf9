import { Component, ElementRef, computed, inject, viewChild } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import {
  ConfirmOutlet,
  Connection,
  IdleWarning,
  Late,
  LoadState,
  Problem,
  SessionStore,
  ThemeChoice,
  ToastOutlet,
  injectText,
} from '@tweespraak/platform/web';
import { filter, map } from 'rxjs';
import { NavLinks } from './nav-links';
import { PageArrival } from './page-arrival';
import { RouteFocus } from './route-focus';
import { TopBar } from './top-bar';

/** The frame around every page. A route with `data: { shell: 'bare' }` stands alone (a question, a shared screen). */
@Component({
  selector: 'ts-root',
  imports: [RouterOutlet, TopBar, NavLinks, ToastOutlet, ConfirmOutlet, IdleWarning, LoadState, Late],
  templateUrl: './shell.html',
  styleUrl: './shell.scss',
})
export class Shell {
  protected readonly store = inject(SessionStore);
  protected readonly online = inject(Connection).online;
  protected readonly t = injectText('shell.frame');
  protected readonly noAnswer = new Problem(0, '', '');
  protected readonly newVersion = () => import('./installed-shell').then((m) => m.InstalledShell);
  private readonly router = inject(Router);
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly bareRoute = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.router.routerState.snapshot.root),
      map((root) => {
        let route = root;
        while (route.firstChild) route = route.firstChild;
        return route.data['shell'] === 'bare';
      }),
    ),
    { initialValue: false },
  );
  private readonly arrival = inject(PageArrival);
  protected readonly isMissing = computed(
    () => this.store.status() === 'unreachable' || this.arrival.isMissing(),
  );
  protected readonly bars = computed(() => !this.bareRoute());

  constructor() {
    inject(ThemeChoice);
    inject(RouteFocus);
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  protected tryAgain(): void {
    location.reload();
  }
}
