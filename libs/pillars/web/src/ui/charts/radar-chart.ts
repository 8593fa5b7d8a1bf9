import { Component, computed, inject, input } from '@angular/core';
import {
  diamond,
  radarArea,
  radarLayout,
  radarOutline,
  radarPoints,
  SEATS,
  type Names,
  type Score,
  type Seat,
} from '@tweespraak/pillars/domain';
import { Formats, injectText } from '@tweespraak/platform/web';
import { ChartPoint, ChartPoints } from './chart-points';
import { ChartTable, type ChartRow } from './chart-table';
import { injectWidth } from './element-width';

/** Nine scores (0–100, `null` for missing) of each partner, in the order of the labels. */
export type RadarScores = Readonly<Record<Seat, readonly Score[]>>;

/** On a phone the drawing stands out into the padding around it by so many pixels, as in the style sheet. */
const PHONE = 420;
const OUTDENT = 10;

/** Both partners on all pillars at one moment, and on request an earlier one behind it. */
@Component({
  selector: 'ts-radar-chart',
  imports: [ChartPoints, ChartPoint, ChartTable],
  templateUrl: './radar-chart.html',
  styleUrls: ['./chart.scss', './radar-chart.scss'],
})
export class RadarChart {
  /** What the chart shows, in words: "De negen pijlers van Noor en Sam op 10 november". */
  readonly label = input.required<string>();
  readonly names = input.required<Names>();
  readonly labels = input.required<readonly string[]>();
  readonly scores = input.required<RadarScores>();
  /** An earlier measurement as dotted lines; `label` heads its columns: "eerste meting". */
  readonly earlier = input<{ readonly label: string; readonly scores: RadarScores } | null>(null);
  /** The place of the pillar that is chosen elsewhere on the page. */
  readonly selected = input<number | null>(null);

  protected readonly t = injectText('charts');
  protected readonly diamond = diamond(5.2);
  private readonly formats = inject(Formats);
  private readonly width = injectWidth(480);
  private readonly drawWidth = computed(() => {
    const width = Math.max(this.width(), 240);
    return width < PHONE ? width + 2 * OUTDENT : width;
  });
  protected readonly layout = computed(() => radarLayout(this.labels(), this.drawWidth()));
  private readonly places = computed(() => {
    const place = (seat: Seat) => radarPoints(this.scores()[seat], this.layout());
    return { a: place('a'), b: place('b') };
  });
  protected readonly area = computed(() => SEATS.map((seat) => radarArea(this.places()[seat])).join(''));
  protected readonly outlines = computed(() =>
    SEATS.map((seat) => ({ seat, path: radarOutline(this.places()[seat]) })),
  );
  protected readonly earlierOutlines = computed(() => {
    const scores = this.earlier()?.scores;
    if (!scores) return [];
    return SEATS.map((seat) => ({ seat, path: radarOutline(radarPoints(scores[seat], this.layout())) }));
  });
  /** Pillar by pillar, A and then B, as the arrow keys walk. */
  protected readonly marks = computed(() =>
    this.labels().flatMap((pillar, index) =>
      SEATS.flatMap((seat) => {
        const at = this.places()[seat][index];
        if (!at) return [];
        const score = this.formats.score(this.scores()[seat][index]);
        const name = this.names()[seat];
        return [
          {
            key: `${seat}${index}`,
            seat,
            at,
            tip: `${name} ${score}`,
            label: `${name}, ${pillar}: ${score}`,
          },
        ];
      }),
    ),
  );

  protected readonly columns = computed(() => {
    const { a, b } = this.names();
    const before = this.earlier()?.label;
    return [this.t('pillar'), a, b, ...(before ? [`${a}, ${before}`, `${b}, ${before}`] : [])];
  });
  protected readonly rows = computed(() =>
    this.labels().map((head, index): ChartRow => {
      const sets = [this.scores(), this.earlier()?.scores].filter((set) => set !== undefined);
      return { head, cells: sets.flatMap((set) => SEATS.map((seat) => this.written(set[seat][index]))) };
    }),
  );

  private written(score: Score | undefined): string {
    return typeof score === 'number' ? this.formats.score(score) : this.t('tooFew');
  }
}
