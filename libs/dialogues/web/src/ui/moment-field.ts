import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Field, Formats, TextInput, injectText } from '@tweespraak/platform/web';
import { instantOnWall, wallTime } from '@tweespraak/shared/kernel';

/**
 * A day and a time on the wall of the practice. Gives the instant (ISO text), or `null` while there is none or it lies outside
 * `from`–`until`; it says itself what is wrong.
 */
@Component({
  selector: 'ts-moment-field',
  imports: [Field, TextInput],
  template: `
    <ts-field [label]="label()" [hint]="hint()" [error]="error() || problem()">
      <input
        tsInput
        type="datetime-local"
        [min]="wall(from())"
        [max]="last()"
        [value]="typed()"
        (input)="write($event)"
      />
    </ts-field>
  `,
})
export class MomentField {
  readonly label = input.required<string>();
  /** An instant to begin with, or none. */
  readonly value = input<string | null>(null);
  readonly from = input(new Date());
  readonly until = input<Date | null>(null);
  /** What the form around it has to say of it, when it has nothing to say itself. */
  readonly problem = input('');
  readonly chosen = output<string | null>();

  private readonly t = injectText('plan.when');
  private readonly formats = inject(Formats);
  private readonly zone = computed(() => this.formats.region().timeZone);
  protected readonly last = computed(() => {
    const until = this.until();
    return until && this.wall(until);
  });
  protected readonly typed = linkedSignal(() => {
    const value = this.value();
    return value === null ? '' : this.wall(new Date(value));
  });
  /** Only where the device's own clock shows another time than the practice's. */
  protected readonly hint = computed(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const now = new Date();
    return wallTime(now, this.zone()) === wallTime(now, own) ? '' : this.t('zone', { zone: this.zone() });
  });
  protected readonly error = computed(() => {
    const typed = this.typed();
    if (typed === '') return '';
    const instant = instantOnWall(typed, this.zone());
    if (instant === null) return this.t('wrong');
    if (instant < this.from().toISOString()) return this.t('past');
    const until = this.until();
    return until && instant > until.toISOString() ? this.t('tooLate') : '';
  });

  protected write(event: Event): void {
    this.typed.set((event.target as HTMLInputElement).value);
    this.chosen.emit(this.error() ? null : instantOnWall(this.typed(), this.zone()));
  }

  protected wall(at: Date): string {
    return wallTime(at, this.zone());
  }
}
