import { Component, computed, effect, inject, input } from '@angular/core';
import { RouterLink, RouterOutlet } from '@angular/router';
import { Button, LoadState, QuietBox, Skeleton, asProblem, injectText } from '@tweespraak/platform/web';
import { HomeworkStore } from '../data/homework-store';

/** Around every page of one piece of homework: reads it once. What the coach took back is said kindly. */
@Component({
  selector: 'ts-homework-frame',
  imports: [RouterOutlet, RouterLink, LoadState, QuietBox, Skeleton, Button],
  providers: [HomeworkStore],
  template: `
    @if (store.detail()) {
      <router-outlet />
    } @else if (isGone()) {
      <ts-quiet-box icon="sprout" [level]="1" [heading]="t('heading')" [sentence]="t('sentence')">
        <a tsButton="link" routerLink="/homework">{{ t('all') }}</a>
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
    ts-load-state,
    ts-quiet-box {
      width: 100%;
      max-width: 720px;
      margin-inline: auto;
    }
    ts-load-state {
      display: block;
    }
  `,
})
export class HomeworkFrame {
  readonly homeworkId = input.required<string>();
  protected readonly store = inject(HomeworkStore);
  protected readonly t = injectText('doing.gone');
  protected readonly isGone = computed(() => {
    const error = this.store.read.error();
    return !!error && asProblem(error).kind === 'denied';
  });

  constructor() {
    effect(() => this.store.homeworkId.set(this.homeworkId()));
  }
}
