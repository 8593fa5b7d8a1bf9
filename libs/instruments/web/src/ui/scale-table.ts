import { Component, inject, input } from '@angular/core';
import type { ScaleOutcome } from '@tweespraak/instruments/contract';
import { Formats, injectText } from '@tweespraak/platform/web';
import { injectSay } from './inject-say';

type Score = ScaleOutcome['a'];

/** Scores of both per scale, each with its measurement error, and a change only where more than noise can be said. Texts: `scales` under the scope of the page. */
@Component({
  selector: 'ts-scale-table',
  template: `
    <div class="wide" tabindex="0" role="region" [attr.aria-label]="t('caption')">
      <table>
        <caption class="visually-hidden">
          {{
            t('caption')
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ t('scale') }}</th>
            <th scope="col">{{ names().a }}</th>
            <th scope="col">{{ names().b }}</th>
          </tr>
        </thead>
        <tbody>
          @for (scale of scales(); track scale.id) {
            <tr>
              <th scope="row">
                {{ say(scale.name) }}
                <span class="ts-quiet">{{ rangeOf(scale) }}</span>
              </th>
              <td>
                {{ scoreOf(scale, scale.a) }} <span class="ts-quiet">{{ changeOf(scale.a) }}</span>
              </td>
              <td>
                {{ scoreOf(scale, scale.b) }} <span class="ts-quiet">{{ changeOf(scale.b) }}</span>
              </td>
            </tr>
          }
        </tbody>
      </table>
    </div>
    @for (source of sources(); track source) {
      <p class="ts-quiet ts-small">{{ t('source', { source }) }}</p>
    }
  `,
  styles: `
    .wide {
      overflow-x: auto;
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    th,
    td {
      padding: 10px 12px 10px 0;
      border-bottom: 1px solid var(--line);
      text-align: start;
      vertical-align: top;
    }
    th {
      font-weight: 500;
    }
    .ts-quiet {
      display: block;
      font-size: 13px;
      font-weight: 400;
    }
  `,
})
export class ScaleTable {
  readonly scales = input.required<readonly ScaleOutcome[]>();
  readonly names = input.required<{ readonly a: string; readonly b: string }>();
  readonly texts = input.required<'instruments' | 'questionnaires'>();

  private readonly text = injectText();
  protected readonly say = injectSay();
  private readonly formats = inject(Formats);
  protected readonly t = (key: string, params: Record<string, unknown> = {}): string =>
    this.text(`${this.texts()}.scales.${key}`, params);

  protected readonly sources = (): readonly string[] => [
    ...new Set(this.scales().flatMap(({ errorSource }) => (errorSource ? [errorSource] : []))),
  ];

  protected rangeOf({ lowest, highest, higherIs }: ScaleOutcome): string {
    const [low, high] = [this.figure(lowest), this.figure(highest)];
    return this.t(`range.${higherIs}`, { low, high });
  }

  protected scoreOf({ halfBand, items }: ScaleOutcome, { score, answered }: Score): string {
    if (score === null) return this.t('tooFew', { answered, items });
    if (halfBand === null) return this.t('noError', { score: this.figure(score) });
    return this.t('withError', { score: this.figure(score), half: this.figure(halfBand) });
  }

  protected changeOf({ change }: Score): string {
    if (!change) return '';
    return this.t(`change.${change.verdict}`, { delta: this.formats.delta(change.delta, 1) });
  }

  private figure(value: number): string {
    return this.formats.number(value, Number.isInteger(value) ? 0 : 1);
  }
}
