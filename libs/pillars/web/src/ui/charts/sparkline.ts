import { Component, computed, inject, input } from '@angular/core';
import { linePath, SEATS, tenth, type Names, type Score, type Seat } from '@tweespraak/pillars/domain';
import { Formats, injectText } from '@tweespraak/platform/web';

const WIDTH = 104;
const HEIGHT = 30;
const EDGE = 4;

/** Both partners over the rounds, as small as a word, on the same 0–100 in every row. The figures stand beside it. */
@Component({
  selector: 'ts-sparkline',
  template: `
    <svg role="img" [attr.aria-label]="label()" [attr.viewBox]="viewBox" width="104" height="30">
      @for (line of drawn(); track line.seat) {
        <path class="line" [class]="line.seat" [attr.d]="line.path" />
        @if (line.end; as end) {
          @if (line.seat === 'a') {
            <circle class="end a" r="2.6" [attr.cx]="end.x" [attr.cy]="end.y" />
          } @else {
            <path
              class="end b"
              d="M0 -3.4L3.4 0L0 3.4L-3.4 0Z"
              [attr.transform]="'translate(' + end.x + ' ' + end.y + ')'"
            />
          }
        }
      }
    </svg>
  `,
  styles: `
    :host {
      display: inline-block;
      line-height: 0;
    }
    svg {
      overflow: visible;
    }
    .line {
      fill: none;
      stroke-width: 1.6;
      stroke-linejoin: round;
    }
    .line.a {
      stroke: var(--partner-a);
    }
    .line.b {
      stroke: var(--partner-b);
      stroke-dasharray: 5 3;
    }
    .end.a {
      fill: var(--partner-a);
    }
    .end.b {
      fill: var(--partner-b);
    }
  `,
})
export class Sparkline {
  readonly names = input.required<Names>();
  /** Scores of each partner, oldest first; a missing one is a gap. */
  readonly scores = input.required<Readonly<Record<Seat, readonly Score[]>>>();

  private readonly formats = inject(Formats);
  private readonly t = injectText('charts');
  protected readonly viewBox = `0 0 ${WIDTH} ${HEIGHT}`;
  protected readonly drawn = computed(() =>
    SEATS.map((seat) => {
      const points = this.scores()[seat].map((score, index, all) =>
        score === null ? null : { x: placeOf(index, all.length), y: heightOf(score) },
      );
      return { seat, path: linePath(points), end: points.at(-1) ?? null };
    }),
  );
  protected readonly label = computed(() => {
    const words = (seat: Seat) =>
      this.scores()
        [seat].map((score) => this.formats.score(score))
        .join(', ');
    const { a, b } = this.names();
    return this.t('spark', { a, b, scoresA: words('a'), scoresB: words('b') });
  });
}

function placeOf(index: number, count: number): number {
  return count === 1 ? WIDTH - EDGE : tenth(EDGE + (index / (count - 1)) * (WIDTH - 2 * EDGE));
}

function heightOf(score: number): number {
  return tenth(HEIGHT - EDGE - (score / 100) * (HEIGHT - 2 * EDGE));
}
