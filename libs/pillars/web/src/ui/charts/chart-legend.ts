import { Component, input } from '@angular/core';
import { diamond, type Names } from '@tweespraak/pillars/domain';

/** Whose line is whose: a whole line with a circle, a broken one with a diamond. More can be projected beside it. */
@Component({
  selector: 'ts-chart-legend',
  template: `
    <span>
      <svg class="a" width="32" height="14" viewBox="-16 -7 32 14" aria-hidden="true" focusable="false">
        <path class="line" d="M-15 0H15" />
        <circle r="4" />
      </svg>
      {{ names().a }}
    </span>
    <span>
      <svg class="b" width="32" height="14" viewBox="-16 -7 32 14" aria-hidden="true" focusable="false">
        <path class="line" d="M-15 0H15" />
        <path class="mark" [attr.d]="diamond" />
      </svg>
      {{ names().b }}
    </span>
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: center;
      gap: 8px 24px;
      padding-top: 12px;
      font-size: 14px;
    }
    span {
      display: inline-flex;
      align-items: center;
      gap: 8px;
    }
    .line {
      stroke-width: 2;
    }
    .a {
      fill: var(--partner-a);
      stroke: var(--partner-a);
    }
    .b {
      fill: var(--partner-b);
      stroke: var(--partner-b);
    }
    .b .line {
      stroke-dasharray: 6 4;
    }
  `,
})
export class ChartLegend {
  readonly names = input.required<Names>();
  protected readonly diamond = diamond(5);
}
