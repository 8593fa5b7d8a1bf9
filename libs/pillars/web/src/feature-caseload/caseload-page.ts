import { Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Button, Icon, LoadState, Page, QuietBox, Skeleton, injectText } from '@tweespraak/platform/web';
import { CoachClient } from '../data/coach-client';
import { CaseloadFilters } from './caseload-filters';
import { caseloadRow } from './caseload-rows';
import { CaseloadTable } from './caseload-table';
import { caseloadView, countShown, viewRows, type CaseloadView } from './caseload-view';

/** All couples of the coach. What is searched, shown and sorted by stands in the address. */
@Component({
  selector: 'ts-caseload-page',
  imports: [Page, LoadState, Skeleton, QuietBox, Button, Icon, RouterLink, CaseloadFilters, CaseloadTable],
  templateUrl: './caseload-page.html',
  styleUrl: './caseload-page.scss',
})
export class CaseloadPage {
  readonly q = input<string>();
  readonly show = input<string>();
  readonly sort = input<string>();

  protected readonly t = injectText('coach.caseload');
  protected readonly caseload = inject(CoachClient).caseload();
  private readonly router = inject(Router);

  protected readonly view = computed(() => caseloadView(this.q(), this.show(), this.sort()));
  protected readonly rows = computed(() => {
    if (!this.caseload.hasValue()) return [];
    const { couples, today } = this.caseload.value();
    return couples.map((couple) => caseloadRow(couple, today));
  });
  protected readonly counts = computed(() => countShown(this.rows()));
  protected readonly shown = computed(() => viewRows(this.rows(), this.view()));
  protected readonly subtitle = computed(() =>
    this.caseload.hasValue() ? this.t.count('count', this.counts().all) : '',
  );

  private readonly ticked = signal<ReadonlySet<string>>(new Set());
  /** What is ticked and still on the screen: nothing happens to couples that one does not see. */
  protected readonly selected = computed(() => {
    const ticked = this.ticked();
    return new Set(this.shown().flatMap(({ id, archived }) => (ticked.has(id) && !archived ? [id] : [])));
  });
  protected readonly none: ReadonlySet<string> = new Set();
  protected readonly selectedIds = computed(() => [...this.selected()].join(','));

  protected select(ids: ReadonlySet<string>): void {
    this.ticked.set(ids);
  }

  protected look(view: CaseloadView): void {
    const queryParams = {
      q: view.q || null,
      show: view.show === 'all' ? null : view.show,
      sort: view.sort === 'activity' ? null : view.sort,
    };
    void this.router.navigate(['/couples'], { queryParams, replaceUrl: true });
  }

  protected lookAtAll(): void {
    this.look({ ...this.view(), q: '', show: 'all' });
  }
}
