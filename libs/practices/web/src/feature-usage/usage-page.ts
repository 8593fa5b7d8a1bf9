import { Component, computed, inject } from '@angular/core';
import { Card, Formats, LoadState, Page, QuietBox, Skeleton, injectText } from '@tweespraak/platform/web';
import type { UsageMonth } from '@tweespraak/practices/contract';
import { usageResource } from '../data/usage-client';

const NOW = ['coaches', 'admins', 'invited', 'couplesInCare', 'couplesArchived'] as const;
const COLUMNS = [
  'couplesStarted',
  'rounds',
  'dialogues',
  'homework',
  'mailsSent',
  'mailsRefused',
  'exports',
] as const;

/** How much the practice uses: people, seats and couples of now, and what was done in each month. Never of whom. */
@Component({
  selector: 'ts-usage-page',
  imports: [Page, Card, QuietBox, LoadState, Skeleton],
  templateUrl: './usage-page.html',
  styleUrl: './usage-page.scss',
})
export class UsagePage {
  protected readonly t = injectText('doors.usage');
  protected readonly usage = usageResource();
  protected readonly formats = inject(Formats);
  protected readonly now = NOW;
  protected readonly columns = COLUMNS;
  protected readonly isQuiet = computed(() => {
    const months = this.usage.hasValue() ? this.usage.value().months : [];
    return months.every((month) => COLUMNS.every((column) => month[column] === 0));
  });
  protected readonly refused = computed(() => {
    const [month] = this.usage.hasValue() ? this.usage.value().months : [];
    return month?.mailsRefused ?? 0;
  });

  /** `2026-11` as "november 2026". */
  protected monthName({ month }: UsageMonth): string {
    return new Intl.DateTimeFormat(this.formats.region().locale, {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(new Date(`${month}-15T12:00:00Z`));
  }
}
