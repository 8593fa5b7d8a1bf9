import { Component, DestroyRef, ElementRef, computed, inject, input, signal } from '@angular/core';
import { Formats, injectText } from '@tweespraak/platform/web';
import type { FigurePoint } from '@tweespraak/homework/domain';
import type { Figure } from './figure-model';

const HEIGHT = 188;
const PLOT = { left: 26, right: 10, top: 10, bottom: 24 };
const LABEL_ROOM = 62;
const DIAMOND = 'M0-5 5 0 0 5-5 0Z';

/** One's own sliders over time: what was filled in, and nothing about where it is going. A gap stays a gap. The table says the same. */
@Component({
  selector: 'ts-figure-chart',
  templateUrl: './figure-chart.html',
  styleUrl: './figure-chart.scss',
})
export class FigureChart {
  readonly figure = input.required<Figure>();
  readonly name = input.required<string>();
  /** How each line is called, in their order; one alone needs no name. */
  readonly lineNames = input.required<readonly string[]>();

  protected readonly t = injectText('doing.figure');
  protected readonly formats = inject(Formats);
  protected readonly diamond = DIAMOND;
  protected readonly height = HEIGHT;
  protected readonly plot = PLOT;
  protected readonly ticks = [0, 5, 10];
  protected readonly width = signal(340);
  private readonly numbers = computed(() => this.figure().occasions.map(({ number }) => number));

  protected readonly drawn = computed(() =>
    this.figure().lines.map((line, index) => ({
      ...line,
      name: this.lineNames()[index] ?? '',
      paths: line.lines.map((run) =>
        run.map((point, at) => `${at ? 'L' : 'M'}${this.place(point)}`).join(''),
      ),
      marks: line.points.flatMap((point) =>
        point.value === null ? [] : [{ key: point.occasion, at: this.place(point) }],
      ),
    })),
  );
  /** From the last one back, as many dates as there is room for. */
  protected readonly dates = computed(() => {
    const written: { x: number; text: string }[] = [];
    for (const { number, on } of this.figure().occasions.toReversed()) {
      const x = this.xOf(number);
      const last = written.at(-1);
      if (on && (!last || last.x - x >= LABEL_ROOM)) written.push({ x, text: this.formats.day(on, 'day') });
    }
    return written;
  });
  protected readonly rows = computed(() =>
    this.figure()
      .occasions.map(({ number, on }, index) => ({
        number,
        head: on ? this.formats.day(on, 'day') : this.t('none'),
        isThere: on !== null,
        cells: this.figure().lines.map(({ points }) => this.written(points[index])),
      }))
      .filter(({ isThere }) => isThere),
  );

  constructor() {
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const measured = Math.round(entry?.contentRect.width ?? 0);
      if (measured > 0) this.width.set(measured);
    });
    observer.observe(inject<ElementRef<HTMLElement>>(ElementRef).nativeElement);
    inject(DestroyRef).onDestroy(() => observer.disconnect());
  }

  protected yOf(value: number): number {
    return HEIGHT - PLOT.bottom - (value / 10) * (HEIGHT - PLOT.bottom - PLOT.top);
  }

  private xOf(number: number): number {
    const [first, last] = [this.numbers()[0] ?? 0, this.numbers().at(-1) ?? 0];
    const [from, to] = [PLOT.left + 12, this.width() - PLOT.right - 12];
    return first === last ? (from + to) / 2 : from + ((number - first) / (last - first)) * (to - from);
  }

  private place({ occasion, value }: FigurePoint): string {
    return `${this.xOf(occasion).toFixed(1)} ${this.yOf(value ?? 0).toFixed(1)}`;
  }

  private written(point: FigurePoint | undefined): string {
    return this.formats.number(point?.value ?? null);
  }
}
