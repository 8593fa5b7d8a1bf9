import { Component, computed, inject, input } from '@angular/core';
import {
  diamond,
  nameHeights,
  scoreY,
  trendBand,
  trendLayout,
  trendLine,
  trendPoints,
  type Seat,
  type Trend,
  type TrendPoint,
} from '@tweespraak/pillars/domain';
import { Formats, injectText } from '@tweespraak/platform/web';
import { ChartPoint, ChartPoints } from './chart-points';
import { ChartTable, type ChartRow } from './chart-table';
import { injectWidth } from './element-width';

export interface TrendLine {
  readonly who: Seat | 'couple';
  readonly name: string;
  readonly trend: Trend;
}

const HEIGHT = 264;

/** One pillar or the total over time, with the band of its measurement error and the threshold of reliable change. */
@Component({
  selector: 'ts-trend-chart',
  imports: [ChartPoints, ChartPoint, ChartTable],
  templateUrl: './trend-chart.html',
  styleUrls: ['./chart.scss', './trend-chart.scss'],
})
export class TrendChart {
  /** What the chart shows, in words: "Vertrouwen van Noor en Sam, 5 metingen". */
  readonly label = input.required<string>();
  /** One or more lines over the same rounds. */
  readonly lines = input.required<readonly TrendLine[]>();
  /** Dotted lines above which the latest score is reliably higher than the first. */
  readonly thresholds = input(true);

  protected readonly t = injectText('charts');
  protected readonly diamond = diamond(5.2);
  protected readonly ticks = [0, 20, 40, 60, 80, 100];
  private readonly formats = inject(Formats);
  private readonly width = injectWidth(400);
  private readonly dates = computed(() => this.lines()[0]?.trend.points.map(({ date }) => date) ?? []);
  protected readonly layout = computed(() => {
    const names = this.lines().map(({ name }) => name);
    return trendLayout(this.dates(), names, Math.max(this.width(), 240), HEIGHT);
  });
  protected readonly dateLabels = computed(() =>
    this.dates().flatMap((date, index) => {
      const place = this.layout().dates[index];
      return place?.written ? [{ x: place.x, text: this.formats.day(date, 'day') }] : [];
    }),
  );
  protected readonly drawn = computed(() => {
    const layout = this.layout();
    const lasts = this.lines().map(({ trend }) => trend.points.at(-1)?.score ?? null);
    const heights = nameHeights(lasts, layout);
    return this.lines().map(({ who, name, trend }, index) => ({
      ...{ who, name, nameY: heights[index] ?? null },
      band: trendBand(trend.points, layout),
      line: trendLine(trend.points, layout),
      threshold: this.thresholds() && trend.reliableUp !== null ? scoreY(trend.reliableUp, layout) : null,
      marks: this.marksOf(name, trend),
    }));
  });

  protected readonly columns = computed(() => [
    this.t('date'),
    ...this.lines().flatMap(({ name }) => [name, this.t('bandOf', { name })]),
  ]);
  protected readonly rows = computed(() => {
    const rounds = this.dates().map((date, index): ChartRow => {
      const points = this.lines().map(({ trend }) => trend.points[index]);
      const other = points.some((point) => point && !point.comparable) ? ` (${this.t('otherVersion')})` : '';
      return {
        head: `${this.formats.day(date)}${other}`,
        cells: points.flatMap((point) => this.cellsOf(point)),
      };
    });
    return this.thresholds() ? [...rounds, this.thresholdRow()] : rounds;
  });

  private marksOf(name: string, { points }: Trend) {
    const places = trendPoints(points, this.layout());
    return points.flatMap((point, index) => {
      const at = places[index];
      if (!at) return [];
      const values = { ...this.written(point), name, date: this.formats.day(point.date) };
      const label = this.t('pointBand', values);
      return [{ at, label, tip: `${name} ${values.score}`, other: !point.comparable, key: point.roundId }];
    });
  }

  private cellsOf(point: TrendPoint | undefined): string[] {
    if (!point || point.score === null) return [this.t('tooFew'), '–'];
    const { score, low, high } = this.written(point);
    return [score, this.t('bandTo', { low, high })];
  }

  private thresholdRow(): ChartRow {
    const cells = this.lines().flatMap(({ trend }) => [this.formats.score(trend.reliableUp), '']);
    return { head: this.t('reliableAbove'), cells };
  }

  private written({ score, band }: TrendPoint) {
    const [low, high] = [this.formats.score(band?.low), this.formats.score(band?.high)];
    return { score: this.formats.score(score), low, high };
  }
}
