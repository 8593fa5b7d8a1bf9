import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CoachOccurrence } from '@tweespraak/agenda/contract';
import { Formats, QuietBox, injectText } from '@tweespraak/platform/web';
import { localDateIn } from '@tweespraak/shared/kernel';
import { OccurrenceRow } from '../ui/occurrence-row';

/** Appointments under the day they are on. The whole agenda for whoever reads with a screen reader or a phone. */
@Component({
  selector: 'ts-agenda-list',
  imports: [QuietBox, OccurrenceRow, RouterLink],
  template: `
    @for (day of days(); track day.date) {
      <section [attr.aria-labelledby]="'day-' + day.date">
        <h3 [id]="'day-' + day.date">{{ day.name }}</h3>
        <ul class="ts-rows">
          @for (one of day.occurrences; track one.appointmentId + one.occurrence) {
            <li><ts-occurrence-row [occurrence]="one" /></li>
          }
        </ul>
      </section>
    } @empty {
      <ts-quiet-box icon="calendar" [heading]="t('empty.heading')" [sentence]="t('empty.sentence')">
        <a class="ts-button ts-button-link" routerLink="/agenda/new">{{ t('new') }}</a>
      </ts-quiet-box>
    }
  `,
  styles: `
    section {
      margin-bottom: 22px;
    }
    h3 {
      margin: 0 0 6px;
      font-size: 17px;
    }
  `,
})
export class AgendaList {
  readonly occurrences = input.required<readonly CoachOccurrence[]>();
  readonly timeZone = input.required<string>();

  protected readonly t = injectText('agenda.page');
  private readonly formats = inject(Formats);
  protected readonly days = computed(() => {
    const dayOf = ({ startsAt }: CoachOccurrence) => localDateIn(new Date(startsAt), this.timeZone());
    return [...Map.groupBy(this.occurrences(), dayOf)].map(([date, occurrences]) => ({
      ...{ date, occurrences },
      name: this.formats.day(date, 'long'),
    }));
  });
}
