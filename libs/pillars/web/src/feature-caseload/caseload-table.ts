import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Formats, Icon, Language, injectText } from '@tweespraak/platform/web';
import { ChangeMark } from '../ui/change-mark';
import { dyadWords } from '../ui/dyad-words';
import { ListKeys } from '../ui/list-keys';
import type { CaseloadRow, CoupleState } from './caseload-rows';

/** The couples, one a row; on a phone each row is a card. Ticking several is for assigning to them at once. */
@Component({
  selector: 'ts-caseload-table',
  imports: [RouterLink, ChangeMark, Icon, ListKeys],
  templateUrl: './caseload-table.html',
  styleUrl: './caseload-table.scss',
})
export class CaseloadTable {
  readonly rows = input.required<readonly CaseloadRow[]>();
  readonly selected = input.required<ReadonlySet<string>>();
  readonly selectedChange = output<ReadonlySet<string>>();

  protected readonly t = injectText('coach.caseload');
  protected readonly formats = inject(Formats);
  private readonly language = inject(Language);
  private readonly change = injectText('coach.change');
  private readonly selectable = computed(() => this.rows().filter(({ archived }) => !archived));
  protected readonly allSelected = computed(
    () => this.selectable().length > 0 && this.selectable().every(({ id }) => this.selected().has(id)),
  );

  protected toggle(id: string): void {
    const next = new Set(this.selected());
    if (!next.delete(id)) next.add(id);
    this.selectedChange.emit(next);
  }

  protected toggleAll(): void {
    const ids = this.allSelected() ? [] : this.selectable().map(({ id }) => id);
    this.selectedChange.emit(new Set(ids));
  }

  protected dyadWords({ figures }: CaseloadRow): string {
    return figures ? dyadWords(figures, 'sincePrevious', this.language.active(), this.change) : '';
  }

  protected stateWords(state: CoupleState): string {
    if (!('on' in state)) return this.t(`state.${state.kind}`);
    const date = this.formats.day(state.on, 'day');
    return this.t(`state.${state.kind}`, { date, done: state.done });
  }
}
