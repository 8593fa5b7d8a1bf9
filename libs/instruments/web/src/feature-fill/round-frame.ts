import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { Button, LoadState, QuietBox, Skeleton, asProblem, injectText } from '@tweespraak/platform/web';
import { FillStore } from './fill-store';

/** Around every page of one questionnaire: reads it once. What the coach took back is said kindly. */
@Component({
  selector: 'ts-questionnaire-frame',
  imports: [RouterOutlet, RouterLink, LoadState, QuietBox, Skeleton, Button],
  providers: [FillStore],
  template: `
    @if (store.detail()) {
      <router-outlet />
    } @else if (isGone()) {
      <ts-quiet-box [level]="1" [heading]="t('heading')" [sentence]="t('sentence')">
        <a tsButton="link" routerLink="/questionnaires">{{ t('all') }}</a>
      </ts-quiet-box>
    } @else {
      <ts-load-state [level]="1" [error]="store.read.error()" (retry)="store.read.reload()">
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
  `,
})
export class RoundFrame {
  readonly roundId = input.required<string>();
  protected readonly store = inject(FillStore);
  protected readonly t = injectText('questionnaires.gone');
  protected readonly isGone = computed(() => {
    const error = this.store.read.error();
    return !!error && asProblem(error).kind === 'denied';
  });

  constructor() {
    effect(() => this.store.roundId.set(this.roundId()));
  }
}
