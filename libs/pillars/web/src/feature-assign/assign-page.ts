import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Button, Icon, LoadState, Page, QuietBox, Skeleton, injectText } from '@tweespraak/platform/web';
import { RouterLink } from '@angular/router';
import { CoachClient } from '../data/coach-client';
import { AssignFields, type CoupleChoice } from './assign-fields';

/** Gives the test to one couple or several: `/couples/assign?couples=<id>,<id>`. */
@Component({
  selector: 'ts-assign-page',
  imports: [Page, LoadState, Skeleton, QuietBox, Button, Icon, RouterLink, AssignFields],
  template: `
    <ts-page width="text" [heading]="t('heading')" [backLink]="back()" [backLabel]="t('back')">
      @if (caseload.hasValue()) {
        @if (chosen().length > 0) {
          <ul class="chosen" [attr.aria-label]="t('for')">
            @for (couple of chosen(); track couple.id) {
              <li>
                {{ couple.names }}
                @if (chosen().length > 1) {
                  <button
                    tsButton="icon"
                    type="button"
                    [attr.aria-label]="t('leaveOut', { names: couple.names })"
                    (click)="leaveOut(couple.id)"
                  >
                    <ts-icon name="close" [size]="15" />
                  </button>
                }
              </li>
            }
          </ul>
          @for (couple of busy(); track couple.id) {
            <p class="ts-quiet ts-small">{{ t('alreadyOpen', { names: couple.names }) }}</p>
          }
          <ts-assign-fields [couples]="chosen()" [today]="caseload.value().today" />
        } @else {
          <ts-quiet-box icon="couples" [heading]="t('nobody.heading')" [sentence]="t('nobody.sentence')">
            <a tsButton="link" routerLink="/couples">{{ t('nobody.action') }}</a>
          </ts-quiet-box>
        }
      } @else {
        <ts-load-state [error]="caseload.error()" (retry)="caseload.reload()">
          <ts-skeleton shape="rows" [count]="6" />
        </ts-load-state>
      }
    </ts-page>
  `,
  styleUrl: './assign-page.scss',
})
export class AssignPage {
  /** Query parameter: the ids of the couples, with commas between them. */
  readonly couples = input<string>();

  protected readonly t = injectText('coach.assign');
  protected readonly caseload = inject(CoachClient).caseload();
  private readonly ids = linkedSignal(() => (this.couples() ?? '').split(',').filter(Boolean));

  protected readonly chosen = computed<readonly CoupleChoice[]>(() => {
    if (!this.caseload.hasValue()) return [];
    const { couples, today } = this.caseload.value();
    return couples
      .filter(({ id, archivedAt }) => archivedAt === null && this.ids().includes(id))
      .map(({ id, a, b, pending }) => ({
        id,
        names: `${a.name} & ${b.name}`,
        hasOpenRound: pending.some(({ isOpen, opensOn }) => !isOpen && opensOn <= today),
      }));
  });
  protected readonly busy = computed(() => this.chosen().filter(({ hasOpenRound }) => hasOpenRound));
  protected readonly back = computed(() => {
    const [only, another] = this.ids();
    return only && !another ? ['/couples', only] : '/couples';
  });

  protected leaveOut(id: string): void {
    this.ids.update((ids) => ids.filter((other) => other !== id));
  }
}
