import { Component, input, linkedSignal, output } from '@angular/core';
import { Icon, injectText } from '@tweespraak/platform/web';
import { SHOWS, SORTS, type CaseloadView, type Show, type Sort } from './caseload-view';

/** Search, what to show, and the order. Says what was chosen; the page writes it into the address. */
@Component({
  selector: 'ts-caseload-filters',
  imports: [Icon],
  template: `
    <form role="search" (submit)="$event.preventDefault()">
      <div class="search">
        <label class="visually-hidden" for="caseload-q">{{ t('search') }}</label>
        <ts-icon name="search" />
        <input
          id="caseload-q"
          type="search"
          class="ts-input"
          autocomplete="off"
          [placeholder]="t('search')"
          [value]="text()"
          (input)="search(valueOf($event))"
        />
      </div>
      <fieldset class="ts-choice ts-choice-segmented">
        <legend class="visually-hidden">{{ t('show.legend') }}</legend>
        <div>
          @for (show of shows; track show) {
            <label>
              <input
                type="radio"
                name="show"
                [value]="show"
                [checked]="view().show === show"
                (change)="change({ show })"
              />
              {{ t('show.' + show) }} <span class="count">{{ counts()[show] }}</span>
            </label>
          }
        </div>
      </fieldset>
      <div class="sort">
        <label for="caseload-sort">{{ t('sort.legend') }}</label>
        <select id="caseload-sort" class="ts-input" (change)="change({ sort: sortOf($event) })">
          @for (sort of sorts; track sort) {
            <option [value]="sort" [selected]="view().sort === sort">{{ t('sort.' + sort) }}</option>
          }
        </select>
      </div>
    </form>
  `,
  styleUrl: './caseload-filters.scss',
})
export class CaseloadFilters {
  readonly view = input.required<CaseloadView>();
  readonly counts = input.required<Readonly<Record<Show, number>>>();
  readonly viewChange = output<CaseloadView>();

  protected readonly t = injectText('coach.caseload');
  protected readonly shows = SHOWS;
  protected readonly sorts = SORTS;

  /** What was typed and is on its way into the address: it must not come back over what was typed since. */
  private onItsWay: string[] = [];
  protected readonly text = linkedSignal<string, string>({
    source: () => this.view().q,
    computation: (q, previous) => {
      const own = this.onItsWay.includes(q);
      if (!own || q === this.onItsWay.at(-1)) this.onItsWay = [];
      return own && previous ? previous.value : q;
    },
  });

  protected search(q: string): void {
    this.text.set(q);
    this.onItsWay.push(q);
    this.change({ q });
  }

  protected change(part: Partial<CaseloadView>): void {
    this.viewChange.emit({ ...this.view(), ...part });
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected sortOf(event: Event): Sort {
    const { value } = event.target as HTMLSelectElement;
    return SORTS.find((sort) => sort === value) ?? 'activity';
  }
}
