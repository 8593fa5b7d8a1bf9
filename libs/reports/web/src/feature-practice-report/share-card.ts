import { Component, computed, inject, input } from '@angular/core';
import { Card, Formats, injectText } from '@tweespraak/platform/web';
import type { Cell, DefinitionKey, Part } from '@tweespraak/reports/domain';
import { BarChart } from '../ui/bar-chart';
import { injectSay } from '../ui/inject-say';
import { FigureLine } from './figure-line';
import { PartNote } from './part-note';
import { hidesSome, twoParts } from './report-rows';

/** A whole that falls in two parts, as questionnaires in those that both handed in and the others. */
export interface Share {
  readonly whole: { readonly of: DefinitionKey; readonly count: number };
  /** Couples behind it, the denominator of the group. */
  readonly couples: number;
  readonly parts: readonly { readonly of: DefinitionKey; readonly count: Cell }[];
}

/** Response rates, homework or dialogues: the whole, its parts, and of how many couples. */
@Component({
  selector: 'ts-share-card',
  imports: [Card, BarChart, FigureLine, PartNote],
  template: `
    <ts-card [heading]="heading()">
      @if (share(); as share) {
        <ts-figure-line
          [of]="share.whole.of"
          [value]="formats.number(share.whole.count)"
          [note]="t.count('ofCouples', share.couples)"
        />
        @for (part of share.parts; track part.of) {
          <ts-figure-line
            [of]="part.of"
            [value]="part.count === null ? null : formats.number(part.count)"
            [note]="t('of', { n: formats.number(share.whole.count) })"
          />
        }
        @if (share.whole.count > 0) {
          <ts-bar-chart [caption]="heading()" [of]="t('figure')" [rows]="rows()" [bare]="true" />
        }
      }
      <ts-part-note [part]="part()" [hides]="hides()" [threshold]="threshold()" />
    </ts-card>
  `,
  styles: `
    ts-bar-chart {
      margin: 14px 0 0;
    }
    ts-part-note {
      display: block;
      margin-top: 12px;
    }
    ts-part-note[hidden] {
      display: none;
    }
  `,
})
export class ShareCard {
  readonly heading = input.required<string>();
  readonly part = input.required<Part<unknown>>();
  /** `null` while the part is withheld. */
  readonly share = input.required<Share | null>();
  readonly threshold = input.required<number>();

  protected readonly t = injectText('reports');
  protected readonly formats = inject(Formats);
  private readonly say = injectSay();
  protected readonly rows = computed(() => {
    const share = this.share();
    if (!share) return [];
    const parts = share.parts.map(({ of, count }) => [of, count] as const);
    return [{ ...twoParts('whole', share.whole.count, parts, this.say), label: this.heading() }];
  });
  protected readonly hides = computed(() => hidesSome(this.rows()));
}
