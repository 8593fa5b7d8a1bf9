import { Component, computed, inject, input } from '@angular/core';
import { Formats, QuietBox, injectText } from '@tweespraak/platform/web';
import { DEFINITIONS, type Part } from '@tweespraak/reports/domain';
import { injectSay } from '../ui/inject-say';

/** What is not shown and why, and of which day the figures are, in plain words under a heading of the report. */
@Component({
  selector: 'ts-part-note',
  imports: [QuietBox],
  template: `
    @if (withheld(); as why) {
      <ts-quiet-box [bare]="true" icon="shield" [heading]="t(why + '.heading')" [sentence]="sentence()" />
    } @else {
      @if (stand(); as words) {
        <p class="stand">
          <strong>{{ words }}</strong> {{ say(definitions.asOf.text) }}
        </p>
      }
      @if (hides()) {
        <p class="ts-quiet ts-small">{{ say(definitions.hidden.text) }}</p>
      }
    }
  `,
  styles: `
    .stand {
      padding: 10px 14px;
      border-radius: 10px;
      background: var(--tint);
      font-size: 14px;
    }
    p:last-child {
      margin-bottom: 0;
    }
  `,
  host: { '[hidden]': '!withheld() && !stand() && !hides()' },
})
export class PartNote {
  readonly part = input.required<Part<unknown>>();
  /** Something in this part is left out because few couples stand behind it. */
  readonly hides = input(false);
  /** Couples from which a group is shown. */
  readonly threshold = input.required<number>();

  protected readonly t = injectText('reports.note');
  protected readonly say = injectSay();
  protected readonly definitions = DEFINITIONS;
  private readonly formats = inject(Formats);
  protected readonly withheld = computed(() => {
    const part = this.part();
    return part.state === 'withheld' ? part.why : null;
  });
  protected readonly sentence = computed(() =>
    this.withheld() === 'tooClose'
      ? this.say(DEFINITIONS.tooClose.text)
      : this.t('tooFew.sentence', { n: this.threshold() }),
  );
  protected readonly stand = computed(() => {
    const part = this.part();
    if (part.state === 'withheld' || part.current) return '';
    return this.t('asOf', { when: this.formats.date(part.asOf, 'moment') });
  });
}
