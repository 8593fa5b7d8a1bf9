import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Field, Formats, TextInput, intlTag, injectText } from '@tweespraak/platform/web';
import { MOST_MONTHS, PERIOD_PRESETS, periodPresets, type Period } from '@tweespraak/reports/domain';
import type { LocalDate } from '@tweespraak/shared/kernel';
import { chosenPeriod, lastOf, monthsUntil } from './chosen-period';

/** Which period: a quarter or a year by its name, or months of one's own. The choice stands in the address. */
@Component({
  selector: 'ts-period-choice',
  imports: [RouterLink, Button, Field, TextInput],
  templateUrl: './period-choice.html',
  styleUrl: './period-choice.scss',
})
export class PeriodChoice {
  readonly period = input.required<Period>();
  /** On the practice's wall. */
  readonly today = input.required<LocalDate>();
  readonly chosen = output<Period>();

  protected readonly t = injectText('reports.period');
  private readonly formats = inject(Formats);
  protected readonly presets = computed(() => {
    const periods = periodPresets(this.today());
    return PERIOD_PRESETS.map((name) => ({ name, period: periods[name] }));
  });
  protected readonly preset = computed(
    () => chosenPeriod(this.period().from, this.period().to, this.today()).preset,
  );
  protected readonly months = computed(() => {
    const format = new Intl.DateTimeFormat(intlTag(this.formats.region()), {
      ...{ month: 'long', year: 'numeric', timeZone: 'UTC' },
    });
    return monthsUntil(this.today(), MOST_MONTHS).map((first) => ({
      first,
      name: format.format(new Date(`${first}T12:00:00Z`)),
    }));
  });
  protected readonly first = linkedSignal(() => this.period().from);
  protected readonly last = linkedSignal(() => `${this.period().to.slice(0, 7)}-01`);
  protected readonly error = computed(() => (this.first() > this.last() ? this.t('wrongOrder') : ''));

  protected show(event: Event): void {
    event.preventDefault();
    if (!this.error()) this.chosen.emit({ from: this.first(), to: lastOf(this.last()) });
  }
}
