import { Component, computed, input } from '@angular/core';
import type { CoupleHomeworkItem } from '@tweespraak/homework/contract';
import { Status, injectText, type StatusState } from '@tweespraak/platform/web';

type Progress = NonNullable<CoupleHomeworkItem['a']>['progress'];

const STATE: Readonly<Record<Progress, StatusState>> = { 'not-begun': 'none', busy: 'busy', done: 'done' };

/** How far each of the two is: a dot and words. Never how often something was missed. */
@Component({
  selector: 'ts-seats-progress',
  imports: [Status],
  template: `
    @for (seat of seats(); track seat.key) {
      <ts-status [state]="seat.state" [label]="seat.label" />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 18px;
    }
  `,
})
export class SeatsProgress {
  readonly item = input.required<CoupleHomeworkItem>();
  readonly names = input.required<{ readonly a: string; readonly b: string }>();

  private readonly t = injectText('homework.progress');
  protected readonly seats = computed(() =>
    (['a', 'b'] as const).flatMap((key) => {
      const seat = this.item()[key];
      if (!seat) return [];
      const words = this.t(seat.progress);
      return [{ key, state: STATE[seat.progress], label: `${this.names()[key]}: ${words}` }];
    }),
  );
}
