import { Component, input } from '@angular/core';

/** The fills of the bars, once per chart; a bar names them as `url(#<prefix>-hatch)`. */
@Component({
  selector: 'ts-bar-patterns',
  template: `
    <svg width="0" height="0" aria-hidden="true" focusable="false">
      <defs>
        <pattern [id]="prefix() + '-lines'" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect class="ground" width="8" height="8" />
          <path class="green" d="M0 2H8M0 6H8" />
        </pattern>
        <pattern [id]="prefix() + '-dots'" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect class="ground" width="8" height="8" />
          <circle class="ink" cx="2" cy="2" r="1.3" />
          <circle class="ink" cx="6" cy="6" r="1.3" />
        </pattern>
        <pattern [id]="prefix() + '-upright'" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect class="ground" width="6" height="6" />
          <path class="grey" d="M3 0V6" />
        </pattern>
        <pattern [id]="prefix() + '-hatch'" width="8" height="8" patternUnits="userSpaceOnUse">
          <rect class="ground" width="8" height="8" />
          <path class="grey" d="M-2 2 2-2M0 8 8 0M6 10 10 6" />
        </pattern>
      </defs>
    </svg>
  `,
  styles: `
    :host,
    svg {
      position: absolute;
      width: 0;
      height: 0;
    }
    .ground {
      fill: var(--surface);
    }
    .green {
      stroke: var(--primary);
      stroke-width: 2;
    }
    .grey {
      stroke: var(--ink-2);
      stroke-width: 1.8;
    }
    .ink {
      fill: var(--ink-2);
    }
  `,
})
export class BarPatterns {
  readonly prefix = input.required<string>();
}
