import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CoachOccurrence } from '@tweespraak/agenda/contract';
import { Button, Formats, Icon, LoadState, Page, Skeleton, injectText } from '@tweespraak/platform/web';
import { isLocalDate, localDateIn } from '@tweespraak/shared/kernel';
import { AgendaClient } from '../data/agenda-client';
import { AgendaList } from './agenda-list';
import { AGENDA_VIEWS, firstDay, lastDay, otherDay, rangeOf, type AgendaView } from './agenda-range';
import { AgendaWeek, type Moved } from './agenda-week';

/** Below this width a week is too narrow to read: a list is shown, unless another view was asked for. */
const NARROW_PX = 720;

/**
 * A coach's agenda: a week, a day or a list, named in the address (`?view=day&date=2026-11-26`). Taking hold of an appointment
 * opens its page with the new time filled in: nothing moves, and no mail leaves, before the coach has seen both.
 */
@Component({
  selector: 'ts-agenda-page',
  imports: [Page, Button, Icon, LoadState, Skeleton, RouterLink, AgendaList, AgendaWeek],
  templateUrl: './agenda-page.html',
  styleUrl: './agenda-page.scss',
})
export class AgendaPage {
  readonly view = input<string>();
  readonly date = input<string>();

  protected readonly t = injectText('agenda.page');
  protected readonly views = AGENDA_VIEWS;
  private readonly formats = inject(Formats);
  private readonly router = inject(Router);
  protected readonly zone = computed(() => this.formats.region().timeZone);
  protected readonly today = computed(() => localDateIn(new Date(), this.zone()));
  protected readonly shown = computed<AgendaView>(
    () =>
      AGENDA_VIEWS.find((view) => view === this.view()) ?? (window.innerWidth < NARROW_PX ? 'list' : 'week'),
  );
  protected readonly day = computed(() => {
    const date = this.date();
    return isLocalDate(date) ? date : this.today();
  });
  protected readonly from = computed(() => firstDay(this.shown(), this.day()));
  protected readonly agenda = inject(AgendaClient).between(() =>
    rangeOf(this.shown(), this.day(), this.zone()),
  );
  protected readonly occurrences = computed(() =>
    this.agenda.hasValue() ? this.agenda.value().occurrences : [],
  );
  protected readonly title = computed(() => {
    const [from, until] = [this.from(), lastDay(this.shown(), this.day())];
    if (this.shown() === 'day') return this.formats.day(from, 'long');
    return this.t('fromTo', { from: this.formats.day(from, 'day'), until: this.formats.day(until) });
  });
  protected readonly zoneNote = computed(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return own === this.zone() ? '' : this.t('zone', { zone: this.zone() });
  });

  protected readonly otherDay = otherDay;

  protected open({ appointmentId, occurrence }: CoachOccurrence): void {
    void this.router.navigate(['/agenda', appointmentId], { queryParams: { occurrence } });
  }

  protected move({ occurrence, startsAt, minutes }: Moved): void {
    void this.router.navigate(['/agenda', occurrence.appointmentId], {
      queryParams: {
        ...{ occurrence: occurrence.occurrence, startsAt },
        ...(minutes === occurrence.minutes ? {} : { minutes }),
      },
    });
  }

  protected planAt(startsAt: string): void {
    void this.router.navigate(['/agenda/new'], { queryParams: { startsAt } });
  }
}
