import { Component, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { LoadState, Skeleton } from '@tweespraak/platform/web';
import { RoundStore } from '../data/round-store';

/** Around every page of one round: reads it once, and lets nobody into the questions when there is nothing to answer. */
@Component({
  selector: 'ts-round-frame',
  imports: [RouterOutlet, LoadState, Skeleton],
  providers: [RoundStore],
  template: `
    @if (store.round()) {
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

  constructor() {
    const router = inject(Router);
    effect(() => this.store.roundId.set(this.roundId()));
    effect(() => {
      const round = this.store.round();
      if (!round || this.store.draft()) return;
      // Sealed, declined or not open yet: browser history must not lead back into the questions.
      const own = `/rounds/${untracked(this.roundId)}`;
      if (untracked(() => router.url.split('?')[0]) !== own)
        void router.navigateByUrl(own, { replaceUrl: true });
    });
  }
}
