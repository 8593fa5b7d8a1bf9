import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

export type Tone = 'plain' | 'good' | 'warn' | 'a' | 'b';

/** One or two words about a thing, beside it. The words say it; the tone only helps. */
@Component({
  selector: 'ts-chip',
  imports: [Icon],
  template: `
    @if (icon(); as name) {
      <ts-icon [name]="name" [size]="14" />
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 5px;
      padding: 2px 10px;
      border: 1px solid var(--line-2);
      border-radius: 999px;
      color: var(--ink-2);
      font-size: 13px;
      line-height: 1.5;
    }
    :host(.good) {
      color: var(--primary);
    }
    :host(.warn) {
      color: var(--warn);
    }
    :host(.a) {
      color: var(--partner-a-text);
    }
    :host(.b) {
      color: var(--partner-b-text);
    }
  `,
  host: { '[class]': 'tone()' },
})
export class Chip {
  readonly tone = input<Tone>('plain');
  readonly icon = input<IconName | null>(null);
}
