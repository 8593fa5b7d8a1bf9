import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { todayQueue, type TodayReason } from '@tweespraak/pillars/domain';
import {
  Button,
  Card,
  Formats,
  Icon,
  LoadState,
  Page,
  QuietBox,
  SessionStore,
  Skeleton,
  Status,
  injectText,
} from '@tweespraak/platform/web';
import { CoachClient } from '../data/coach-client';
import { ListKeys } from '../ui/list-keys';
import { dayPart } from './greeting';
import { seatStatus } from '../ui/seat-status';
import { runningRounds } from './running-rounds';
import { todayLines } from './today-lines';

/** As much as one takes in at a glance; the rest behind a button. */
const FIRST = 7;

/** The coach's home: who waits for what, and who is busy. What another library has for today is projected at the right, or with the attribute `underQueue` under the queue. */
@Component({
  selector: 'ts-today-page',
  imports: [Page, Card, LoadState, Skeleton, QuietBox, Icon, Status, Button, RouterLink, ListKeys],
  templateUrl: './today-page.html',
  styleUrl: './today-page.scss',
})
export class TodayPage {
  /** Something projected is not known yet: everything appears at once. */
  readonly waiting = input(false);
  /** Which reasons another part of the day speaks of: nothing stands here twice. */
  readonly elsewhere = input<(reason: TodayReason) => boolean>(() => false);

  protected readonly t = injectText('coach.today');
  protected readonly formats = inject(Formats);
  protected readonly caseload = inject(CoachClient).caseload();
  protected readonly status = seatStatus;
  private readonly reason = injectText('coach.today.reason');
  private readonly session = inject(SessionStore).session;
  private readonly now = new Date();

  protected readonly greeting = computed(() => {
    const part = dayPart(this.now, this.formats.region().timeZone);
    return this.t(`greeting.${part}`, { name: this.session()?.person.givenName ?? '' });
  });
  private readonly couples = computed(() =>
    this.caseload.hasValue() ? this.caseload.value().couples : undefined,
  );
  protected readonly isFirstDay = computed(() => this.couples()?.length === 0);
  private readonly lines = computed(() => {
    if (!this.caseload.hasValue()) return [];
    const { couples, today } = this.caseload.value();
    const { timeZone } = this.formats.region();
    const entries = todayQueue(couples, { today, timeZone })
      .map((entry) => ({
        ...entry,
        reasons: entry.reasons.filter((reason) => !this.elsewhere()(reason)),
      }))
      .filter(({ reasons }) => reasons.length > 0);
    return todayLines(entries, couples, this.reason);
  });
  private readonly all = signal(false);
  protected readonly shown = computed(() => (this.all() ? this.lines() : this.lines().slice(0, FIRST)));
  protected readonly hidden = computed(() => this.lines().length - this.shown().length);
  protected readonly running = computed(() =>
    this.caseload.hasValue() ? runningRounds(this.caseload.value()).slice(0, FIRST) : [],
  );
  protected readonly subtitle = computed(() => {
    if (!this.couples()) return '';
    if (this.isFirstDay()) return this.t('firstDay');
    const count = this.lines().length;
    return count === 0 ? this.t('allDone') : this.t.count('waiting', count);
  });

  protected showAll(): void {
    this.all.set(true);
  }
}
