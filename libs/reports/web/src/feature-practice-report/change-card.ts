import { Component, computed, inject, input } from '@angular/core';
import { Card, Formats, injectText } from '@tweespraak/platform/web';
import { DEFINITIONS, type OutcomeFigures } from '@tweespraak/reports/domain';
import { BarChart } from '../ui/bar-chart';
import { injectSay } from '../ui/inject-say';
import { Term } from '../ui/term';
import { changeRows, dyadRows, hidesSome } from './report-rows';

/** How the couples changed on each pillar: their mean, and the two partners read as one, side by side. */
@Component({
  selector: 'ts-change-card',
  imports: [Card, BarChart, Term],
  template: `
    <ts-card [heading]="t('perPillar')" [aside]="denominator()">
      @if (hides()) {
        <p class="ts-quiet ts-small">{{ rule() }}</p>
      }
      <div class="two">
        <div>
          <h3><ts-term of="change" /></h3>
          <ts-bar-chart [caption]="t('change')" [of]="t('scale')" [rows]="change()" />
        </div>
        <div>
          <h3><ts-term of="dyad" /></h3>
          <ts-bar-chart [caption]="t('dyad')" [of]="t('scale')" [rows]="dyad()" />
        </div>
      </div>
    </ts-card>
  `,
  styles: `
    .two {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 400px), 1fr));
      gap: 24px 44px;
    }
    h3 {
      margin-bottom: 10px;
    }
    @media print {
      .two {
        display: block;
      }
    }
  `,
})
export class ChangeCard {
  readonly figures = input.required<OutcomeFigures>();

  protected readonly t = injectText('reports.outcomes');
  private readonly formats = inject(Formats);
  private readonly say = injectSay();
  protected readonly change = computed(() => changeRows(this.figures(), this.say));
  protected readonly dyad = computed(() => dyadRows(this.figures(), this.say));
  protected readonly hides = computed(() => hidesSome([...this.change(), ...this.dyad()]));
  protected readonly rule = computed(() => this.say(DEFINITIONS.hidden.text));
  protected readonly denominator = computed(() =>
    this.t('eachBar', { n: this.formats.number(this.figures().measuredByBoth) }),
  );
}
