import { Component, computed, input } from '@angular/core';
import { injectText } from '../i18n/inject-text';
import { Icon } from './icon';
import type { IconName } from './icons';

export type SaveState = 'idle' | 'saving' | 'saved' | 'offline' | 'failed';

const ICON: Readonly<Record<Exclude<SaveState, 'idle'>, IconName>> = {
  saving: 'refresh',
  saved: 'check',
  offline: 'offline',
  failed: 'alert',
};

/** Says quietly, in words, where the last change is: on its way, saved, on this device, or not saved. */
@Component({
  selector: 'ts-saved',
  imports: [Icon],
  template: `
    <span role="status">
      @if (icon(); as name) {
        <ts-icon [name]="name" [size]="15" />
        {{ t(state()) }}
      }
    </span>
  `,
  styles: `
    span {
      display: inline-flex;
      align-items: center;
      gap: 6px;
      min-height: 20px;
      color: var(--ink-2);
      font-size: 13px;
    }
  `,
})
export class Saved {
  readonly state = input<SaveState>('idle');
  protected readonly t = injectText('platform.saved');
  protected readonly icon = computed(() => {
    const state = this.state();
    return state === 'idle' ? null : ICON[state];
  });
}
