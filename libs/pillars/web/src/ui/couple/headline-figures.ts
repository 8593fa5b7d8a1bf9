import { Component, computed, inject, input } from '@angular/core';
import { SEATS, similarityWord, type CoupleSeries, type Names, type Since } from '@tweespraak/pillars/domain';
import { Formats, Language, injectText } from '@tweespraak/platform/web';
import { ChangeMark } from '../change-mark';
import { dyadWords } from '../dyad-words';

/** The whole before the parts: the mean of both and its change, each partner, and how the two move together. */
@Component({
  selector: 'ts-headline-figures',
  imports: [ChangeMark],
  template: `
    <dl>
      <div class="mean">
        <dt>{{ t('together') }}</dt>
        <dd>
          <strong>{{ formats.score(total().couple.latest) }}</strong>
          @if (hasPast()) {
            <ts-change [change]="total().couple[since()]" [words]="true" />
          }
        </dd>
      </div>
      @for (seat of seats; track seat) {
        <div>
          <dt [class]="'ts-partner-' + seat">{{ names()[seat] }}</dt>
          <dd>
            <strong>{{ formats.score(total()[seat].latest) }}</strong>
            @if (hasPast()) {
              <ts-change [change]="total()[seat][since()]" />
            }
          </dd>
        </div>
      }
      <div class="pair">
        <dt>{{ t('pair') }}</dt>
        <dd>
          <strong class="word">{{ dyad() }}</strong>
          <span class="ts-quiet">{{ gap() }} {{ likeness() }}</span>
        </dd>
      </div>
    </dl>
  `,
  styleUrl: './headline-figures.scss',
})
export class HeadlineFigures {
  readonly series = input.required<CoupleSeries>();
  readonly names = input.required<Names>();
  readonly since = input.required<Since>();

  protected readonly t = injectText('coach.figures');
  protected readonly formats = inject(Formats);
  protected readonly seats = SEATS;
  private readonly language = inject(Language);
  private readonly change = injectText('coach.change');
  protected readonly total = computed(() => this.series().total);
  protected readonly hasPast = computed(() => this.series().rounds.length > 1);
  protected readonly dyad = computed(() => {
    const words = dyadWords(this.total(), this.since(), this.language.active(), this.change);
    return words || this.t('noChangeYet');
  });
  protected readonly gap = computed(() => {
    const gap = this.total().gap;
    if (!gap) return '';
    const points = this.formats.number(Math.abs(gap.value));
    return this.t(gap.aboveNoise ? 'gapWide' : 'gapNoise', { points });
  });
  protected readonly likeness = computed(() => {
    const word = similarityWord(this.series().similarity);
    return word ? this.t(`similarity.${word}`) : '';
  });
}
