import { Component, computed, input, output } from '@angular/core';
import { asProblem } from '../http/problem';
import { injectText } from '../i18n/inject-text';
import { Button } from './button';
import type { IconName } from './icons';
import { QuietBox } from './quiet-box';

type Shown = 'offline' | 'denied' | 'busy' | 'failed';

const ICON: Readonly<Record<Shown, IconName>> = {
  offline: 'offline',
  denied: 'search',
  busy: 'clock',
  failed: 'alert',
};

/**
 * What stands in the place of content that is not there yet: the projected skeleton while it loads, a quiet box when it failed.
 * `@if (couples.hasValue()) { … } @else { <ts-load-state [error]="couples.error()" (retry)="couples.reload()"><ts-skeleton /></ts-load-state> }`
 */
@Component({
  selector: 'ts-load-state',
  imports: [QuietBox, Button],
  template: `
    @if (shown(); as state) {
      <div role="alert">
        <ts-quiet-box
          [icon]="icon[state]"
          [level]="level()"
          [heading]="t(state + '.heading')"
          [sentence]="t(state + '.sentence')"
        >
          @if (state !== 'denied') {
            <button tsButton="link" type="button" (click)="retry.emit()">{{ t('retry') }}</button>
          }
        </ts-quiet-box>
      </div>
    } @else {
      <ng-content />
    }
  `,
})
export class LoadState {
  /** What was thrown, if anything: `resource.error()`. */
  readonly error = input<unknown>();
  readonly level = input<1 | 2>(2);
  readonly retry = output();

  protected readonly t = injectText('platform.state');
  protected readonly icon = ICON;
  protected readonly shown = computed<Shown | null>(() => {
    const error = this.error();
    if (!error) return null;
    const { kind } = asProblem(error);
    return kind === 'offline' || kind === 'denied' || kind === 'busy' ? kind : 'failed';
  });
}
