import {
  Directive,
  ElementRef,
  computed,
  contentChildren,
  forwardRef,
  inject,
  input,
  linkedSignal,
  type Signal,
  type WritableSignal,
} from '@angular/core';

/**
 * The points of a chart are one stop for Tab; the arrow keys, Home and End walk through them.
 * `<svg tsPoints [attr.aria-label]="…"> <g tsPoint label="Noor, Vertrouwen: 64">…</g> </svg>`
 */
@Directive({ selector: 'svg[tsPoints]', host: { role: 'group', '(keydown)': 'walk($event)' } })
export class ChartPoints {
  private readonly points = contentChildren(
    forwardRef(() => ChartPoint),
    { descendants: true },
  );
  readonly chosen: WritableSignal<ChartPoint | undefined> = linkedSignal<
    readonly ChartPoint[],
    ChartPoint | undefined
  >({
    source: this.points,
    computation: (points, previous) => points.find((point) => point === previous?.value) ?? points[0],
  });

  protected walk(event: KeyboardEvent): void {
    const points = this.points();
    const here = points.findIndex((point) => point === this.chosen());
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: here + 1,
      ArrowDown: here + 1,
      ArrowLeft: here - 1,
      ArrowUp: here - 1,
      Home: 0,
      End: points.length - 1,
    };
    const next = points[steps[event.key] ?? -1];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

/** One point: its label says whose it is, on what, and how high. */
@Directive({
  selector: 'g[tsPoint]',
  host: {
    class: 'point',
    role: 'img',
    '[attr.aria-label]': 'label()',
    '[attr.tabindex]': 'isStop() ? 0 : -1',
    '(focus)': 'chart.chosen.set(this)',
  },
})
export class ChartPoint {
  readonly label = input.required<string>();
  protected readonly chart = inject(ChartPoints);
  protected readonly isStop: Signal<boolean> = computed(() => this.chart.chosen() === this);
  private readonly element = inject<ElementRef<SVGGElement>>(ElementRef).nativeElement;

  focus(): void {
    this.element.focus();
  }
}
