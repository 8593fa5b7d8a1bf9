import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import { Button, Field, Formats, TextInput, injectText } from '@tweespraak/platform/web';
import { isLocalDate, localDateIn } from '@tweespraak/shared/kernel';

/** Another last day for a piece of homework. */
@Component({
  selector: 'ts-change-date',
  imports: [Button, Field, TextInput],
  template: `
    <form novalidate (submit)="send($event)" (keydown.escape)="closed.emit()">
      <ts-field [label]="t('newDate', { title: title() })" [error]="error()">
        <input
          tsInput
          type="date"
          [min]="startsOn()"
          [value]="day()"
          (input)="day.set($any($event.target).value)"
        />
      </ts-field>
      <div class="ts-actions">
        <button tsButton="quiet" [waits]="error() !== ''">{{ t('saveDate') }}</button>
        <button tsButton="link" type="button" (click)="closed.emit()">{{ t('keepDate') }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      max-width: 320px;
      margin-top: 12px;
    }
    .ts-actions {
      margin-top: 0;
    }
  `,
})
export class ChangeDate {
  readonly dueOn = input.required<string>();
  readonly startsOn = input.required<string>();
  readonly title = input.required<string>();
  readonly changed = output<string>();
  readonly closed = output();

  protected readonly t = injectText('homework.couple');
  private readonly problem = injectText('homework.give.error');
  private readonly formats = inject(Formats);
  protected readonly day = linkedSignal(() => this.dueOn());
  protected readonly error = computed(() => {
    const day = this.day();
    if (!isLocalDate(day)) return this.problem('date');
    if (day < this.startsOn()) return this.problem('beforeStart');
    return day < localDateIn(new Date(), this.formats.region().timeZone) ? this.problem('past') : '';
  });

  protected send(event: Event): void {
    event.preventDefault();
    if (!this.error()) this.changed.emit(this.day());
  }
}
