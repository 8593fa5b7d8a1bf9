import { httpResource } from '@angular/common/http';
import { Component, computed, input, output } from '@angular/core';
import { TextInput, injectText } from '@tweespraak/platform/web';
import { Caseload } from '@tweespraak/pillars/contract';

/** One of the couples of this coach, those that are not archived. */
@Component({
  selector: 'ts-couple-choice',
  imports: [TextInput],
  template: `
    <select tsInput [value]="value()" (change)="choose($event)">
      <option value="">{{ t('choose') }}</option>
      @for (couple of couples(); track couple.id) {
        <option [value]="couple.id" [selected]="couple.id === value()">{{ couple.names }}</option>
      }
    </select>
  `,
})
export class CoupleChoice {
  readonly value = input.required<string>();
  readonly chosen = output<string>();

  protected readonly t = injectText('agenda.form');
  private readonly caseload = httpResource(() => '/api/caseload', { parse: (raw) => Caseload.parse(raw) });
  protected readonly couples = computed(() =>
    (this.caseload.hasValue() ? this.caseload.value().couples : [])
      .filter(({ archivedAt }) => archivedAt === null)
      .map(({ id, a, b }) => ({ id, names: `${a.name} & ${b.name}` }))
      .toSorted((x, y) => x.names.localeCompare(y.names)),
  );

  protected choose(event: Event): void {
    this.chosen.emit((event.target as HTMLSelectElement).value);
  }
}
