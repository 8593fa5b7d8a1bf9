import { Component, computed, inject, input, output } from '@angular/core';
import { Button, Card, Formats, injectText } from '@tweespraak/platform/web';
import type { ExportSchedule } from '@tweespraak/reports/contract';

/** What is made by itself each quarter. */
@Component({
  selector: 'ts-schedules-card',
  imports: [Card, Button],
  template: `
    <ts-card [heading]="t('heading')">
      @if (rows().length > 0) {
        <ul class="ts-rows">
          @for (row of rows(); track row.schedule.scheduleId) {
            <li>
              <p>{{ row.what }}</p>
              <p class="ts-quiet ts-small">{{ t('next', { day: row.next }) }}</p>
              <button tsButton="link" type="button" [busy]="busy()" (click)="stopped.emit(row.schedule)">
                {{ t('stop') }}<span class="visually-hidden">: {{ row.what }}</span>
              </button>
            </li>
          }
        </ul>
      } @else {
        <p class="ts-quiet none">{{ t('none') }}</p>
      }
    </ts-card>
  `,
  styles: `
    p {
      margin: 0;
    }
  `,
})
export class SchedulesCard {
  readonly schedules = input.required<readonly ExportSchedule[]>();
  readonly busy = input(false);
  readonly stopped = output<ExportSchedule>();

  protected readonly t = injectText('exports.schedules');
  private readonly contents = injectText('exports.block');
  private readonly names = injectText('exports.format');
  private readonly formats = inject(Formats);
  protected readonly rows = computed(() =>
    this.schedules().map((schedule) => {
      const { format, blocks } = schedule.choice;
      const held = format === 'pdf' ? '' : blocks.map((block) => this.contents(block)).join(', ');
      return {
        schedule,
        what: [this.names(`${format}.name`), held].filter(Boolean).join(' · '),
        next: this.formats.day(schedule.nextOn, 'long'),
      };
    }),
  );
}
