import { Component, input } from '@angular/core';
import { Icon } from './icon';
import type { IconName } from './icons';

/** Empty, error, denied and offline all look like this: a disc, one serif line, one sentence, and one action (projected). */
@Component({
  selector: 'ts-quiet-box',
  imports: [Icon],
  template: `
    <div class="disc"><ts-icon [name]="icon()" [size]="22" /></div>
    @if (level() === 1) {
      <h1>{{ heading() }}</h1>
    } @else {
      <h2>{{ heading() }}</h2>
    }
    @if (sentence()) {
      <p>{{ sentence() }}</p>
    }
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      flex-direction: column;
      align-items: center;
      padding: 60px 22px 64px;
      border: 1px solid var(--line);
      border-radius: 16px;
      background: var(--surface);
      text-align: center;
    }
    :host(.bare) {
      padding: 24px 0 28px;
      border: 0;
      background: none;
    }
    .disc {
      display: grid;
      place-items: center;
      width: 48px;
      height: 48px;
      margin-bottom: 12px;
      border-radius: 50%;
      background: var(--tint);
      color: var(--primary);
    }
    h1,
    h2 {
      margin: 0;
      font: 500 17px/1.4 var(--serif);
      letter-spacing: normal;
    }
    p {
      max-width: 44ch;
      margin: 6px 0 8px;
      color: var(--ink-2);
    }
    @media (max-width: 720px) {
      :host {
        padding: 40px 17px 44px;
      }
    }
  `,
  host: { '[class.bare]': 'bare()' },
})
export class QuietBox {
  readonly icon = input<IconName>('sprout');
  readonly heading = input.required<string>();
  readonly sentence = input('');
  /** 1 when it is the whole page, so that the page has its h1. */
  readonly level = input<1 | 2>(2);
  /** Without border and background, inside a card. */
  readonly bare = input(false);
}
