import { Component, computed, input } from '@angular/core';
import type { Figures } from '@tweespraak/dialogues/contract';
import { Status, injectText } from '@tweespraak/platform/web';

const TICKS = ['summaryConfirmed', 'validated', 'empathised', 'switched'] as const;
const COUNTS = ['loops', 'corrections', 'pauses'] as const;

/** What of the protocol was done: four ticks and a few counts. Never a word of what was said, and no verdict. */
@Component({
  selector: 'ts-figures',
  imports: [Status],
  template: `
    @if (figures().onPaper) {
      <p>{{ t('onPaper') }}</p>
    } @else {
      <ul>
        @for (tick of ticks(); track tick.key) {
          <li><ts-status [state]="tick.state" [label]="tick.label" /></li>
        }
      </ul>
      <p>{{ counts() }}</p>
    }
  `,
  styles: `
    ul {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(180px, 1fr));
      gap: 2px 16px;
      margin: 0 0 6px;
      padding: 0;
      list-style: none;
      font-size: 13px;
    }
    p {
      margin: 0;
      color: var(--ink-2);
      font-size: 13px;
    }
  `,
})
export class FiguresCard {
  readonly figures = input.required<Figures>();

  protected readonly t = injectText('plan.figures');
  protected readonly ticks = computed(() =>
    TICKS.map((key) => {
      const isDone = this.figures()[key];
      const label = this.t(`${key}.${isDone ? 'yes' : 'no'}`);
      return { key, label, state: isDone ? ('done' as const) : ('none' as const) };
    }),
  );
  protected readonly counts = computed(() => {
    const figures = this.figures();
    const minutes = this.t.count('minutes', Math.round(figures.minutes));
    return `${[minutes, ...COUNTS.map((key) => this.t.count(key, figures[key]))].join(', ')}.`;
  });
}
