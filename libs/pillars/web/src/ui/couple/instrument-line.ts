import { Component, computed, inject, input } from '@angular/core';
import { findInstrument, findParameters } from '@tweespraak/pillars/domain';
import { Language, injectText } from '@tweespraak/platform/web';

/** What may be claimed of the figures: the status of the test and where its error comes from. Stands under every score. */
@Component({
  selector: 'ts-instrument-line',
  template: `
    <p class="ts-quiet ts-small">
      {{ name() }}: {{ status() }}. {{ source() }}
      <span class="version">{{ t('versions', { instrument: instrument(), parameters: parameters() }) }}</span>
    </p>
  `,
  styles: `
    p {
      max-width: 90ch;
      margin: 0;
    }
    .version {
      color: var(--ink-3);
    }
  `,
})
export class InstrumentLine {
  /** Versions that the latest round was asked and scored with. */
  readonly instrument = input.required<string>();
  readonly parameters = input.required<string>();

  protected readonly t = injectText('coach.figures');
  private readonly language = inject(Language);
  protected readonly name = computed(() => findInstrument(this.instrument()).name[this.language.active()]);
  protected readonly status = computed(
    () => findInstrument(this.instrument()).status[this.language.active()],
  );
  protected readonly source = computed(
    () => findParameters(this.parameters()).source[this.language.active()],
  );
}
