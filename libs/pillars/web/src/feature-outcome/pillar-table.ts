import { Component, computed, inject, input } from '@angular/core';
import { CHANGE_WORDS, PILLAR_NAMES, SEATS, type Names, type PillarSeries } from '@tweespraak/pillars/domain';
import { Card, Formats, Language, injectText } from '@tweespraak/platform/web';
import type { TogetherView } from './together-view';

/** Everything that the charts show, in words and figures: no total, no order of people, differences only above the noise. */
@Component({
  selector: 'ts-pillar-table',
  imports: [Card],
  template: `
    <ts-card [heading]="t('caption')">
      <div class="ts-scroll" tabindex="0" role="region" [attr.aria-label]="t('region')">
        <table>
          <thead>
            <tr>
              <th scope="col">{{ t('pillar') }}</th>
              <th scope="col" class="figure ts-partner-a">{{ names().a }}</th>
              <th scope="col" class="figure ts-partner-b">{{ names().b }}</th>
              <th scope="col">{{ t('difference') }}</th>
              @if (hasPast()) {
                <th scope="col">{{ t('change') }}</th>
              }
              <th scope="col">{{ t('importance', { name: names().a }) }}</th>
              <th scope="col">{{ t('importance', { name: names().b }) }}</th>
            </tr>
          </thead>
          <tbody>
            @for (row of rows(); track row.name) {
              <tr>
                <th scope="row">{{ row.name }}</th>
                @for (score of row.scores; track $index) {
                  <td class="figure">{{ score }}</td>
                }
                <td>{{ row.difference }}</td>
                @if (hasPast()) {
                  <td>{{ row.change }}</td>
                }
                @for (weight of row.importance; track $index) {
                  <td>{{ weight }}</td>
                }
              </tr>
            }
          </tbody>
        </table>
      </div>
    </ts-card>
  `,
  styles: `
    table {
      min-width: 760px;
      font-size: 14px;
    }
    tbody th {
      color: var(--ink);
      font-size: 15px;
    }
    .figure {
      text-align: end;
    }
    th:not(.figure) + .figure,
    .figure + .figure {
      padding-inline: 12px;
    }
    tbody tr:last-child > * {
      border-bottom: 0;
    }
  `,
})
export class PillarTable {
  readonly view = input.required<TogetherView>();
  readonly names = input.required<Names>();

  protected readonly t = injectText('partner.outcome.table');
  protected readonly hasPast = computed(() => this.view().series.rounds.length > 1);
  protected readonly rows = computed(() =>
    this.view().series.pillars.map((pillar) => ({
      name: PILLAR_NAMES[pillar.pillar][this.locale()],
      scores: SEATS.map((seat) => this.formats.score(pillar[seat].latest)),
      difference: this.differenceOf(pillar),
      change: this.changeOf(pillar),
      importance: SEATS.map((seat) => this.weightOf(pillar.importance[seat])),
    })),
  );
  private readonly formats = inject(Formats);
  private readonly locale = inject(Language).active;

  private differenceOf({ gap }: PillarSeries): string {
    if (!gap) return this.t('none');
    return this.t(gap.aboveNoise ? 'apart' : 'within');
  }

  /** Of the two together: the mean is surer than either, and it is nobody's mark. */
  private changeOf({ couple }: PillarSeries): string {
    const change = couple.sincePrevious;
    return change ? CHANGE_WORDS[change.class][this.locale()] : this.t('unknown');
  }

  private weightOf(weight: number | null): string {
    const word = weight === null ? undefined : this.view().instrument.importance.words[weight];
    return word ? word[this.locale()] : this.t('notChosen');
  }
}
