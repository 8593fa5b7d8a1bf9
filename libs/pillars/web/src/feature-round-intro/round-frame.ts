import { Component, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router, RouterOutlet } from '@angular/router';
import { LoadState, Skeleton } from '@tweespraak/platform/web';
import { filter, map } from 'rxjs';
import { RoundStore } from '../data/round-store';

/** Around every page of one round: reads it once, and lets nobody into the questions when there is nothing to answer. */
@Component({
  selector: 'ts-round-frame',
  imports: [RouterOutlet, LoadState, Skeleton],
  providers: [RoundStore],
  template: `
    @if (isHere()) {
      <router-outlet />
    } @else {
      <ts-load-state [level]="1" [error]="store.detail.error()" (retry)="store.detail.reload()">
        <ts-skeleton shape="card" [count]="1" />
      </ts-load-state>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex: 1 1 auto;
      flex-direction: column;
    }
    ts-load-state {
      display: block;
      width: 100%;
      max-width: 720px;
      margin-inline: auto;
    }
  `,
})
export class RoundFrame {
  readonly roundId = input.required<string>();
  protected readonly store = inject(RoundStore);
  protected readonly isHere = computed(() => this.store.round() !== null && !this.isShut());

  private readonly router = inject(Router);
  private readonly path = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.pathNow()),
    ),
    { initialValue: this.pathNow() },
  );
  private readonly own = computed(() => `/rounds/${this.roundId()}`);
  /** Sealed, declined or not open yet: history must not lead back into the questions. */
  private readonly isShut = computed(
    () => this.store.round() !== null && !this.store.draft() && this.path() !== this.own(),
  );

  constructor() {
    effect(() => this.store.roundId.set(this.roundId()));
    effect(() => {
      if (this.isShut()) void this.router.navigateByUrl(this.own(), { replaceUrl: true });
    });
  }

  private pathNow(): string {
    return this.router.url.replace(/[?#].*$/, '');
  }
}
