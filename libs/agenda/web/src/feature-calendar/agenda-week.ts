import {
  Component,
  ElementRef,
  Injectable,
  ViewEncapsulation,
  afterNextRender,
  computed,
  inject,
  input,
  output,
} from '@angular/core';
import type { CoachOccurrence } from '@tweespraak/agenda/contract';
import { Formats, injectText, intlTag } from '@tweespraak/platform/web';
import {
  CalendarDateFormatter,
  CalendarDatePipe,
  CalendarNativeDateFormatter,
  CalendarWeekViewComponent,
  DateAdapter,
  provideCalendar,
  type CalendarEvent,
  type CalendarEventTimesChangedEvent,
  type DateFormatterParams,
} from 'angular-calendar';
import { adapterFactory } from 'angular-calendar/date-adapters/date-fns';
import { asWallDate, dateOfWall, instantOfWallDate } from '../ui/wall-date';

/** Where an appointment was put down. Minutes change when its end was pulled. */
export interface Moved {
  readonly occurrence: CoachOccurrence;
  readonly startsAt: string;
  readonly minutes: number;
}

/** Hours as 14:00, days as the active language writes them. */
@Injectable()
class WallFormatter extends CalendarNativeDateFormatter {
  override weekViewHour({ date, locale }: DateFormatterParams): string {
    return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(
      date,
    );
  }
  override dayViewHour(params: DateFormatterParams): string {
    return this.weekViewHour(params);
  }
  override weekViewColumnSubHeader({ date, locale }: DateFormatterParams): string {
    return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' }).format(date);
  }
}

/** Sessions are seldom before breakfast; whoever has one sees the hours that it needs. */
const FIRST_HOUR = 7;
const LAST_HOUR = 22;
const SNAP_MINUTES = 15;
const MONDAY = 1;

/** One week or one day as a grid of hours: take hold of an appointment to move it, of its end to make it longer. */
@Component({
  selector: 'ts-agenda-week',
  imports: [CalendarWeekViewComponent, CalendarDatePipe],
  providers: [
    provideCalendar(
      { provide: DateAdapter, useFactory: adapterFactory },
      { dateFormatter: { provide: CalendarDateFormatter, useClass: WallFormatter } },
    ),
  ],
  templateUrl: './agenda-week.html',
  styleUrl: './agenda-week.scss',
  // The calendar's own elements are not ours to mark: its styles reach them by class alone.
  encapsulation: ViewEncapsulation.None,
})
export class AgendaWeek {
  /** 7 or 1. */
  readonly days = input.required<number>();
  /** The first day, `YYYY-MM-DD`. */
  readonly from = input.required<string>();
  readonly occurrences = input.required<readonly CoachOccurrence[]>();
  readonly timeZone = input.required<string>();
  readonly opened = output<CoachOccurrence>();
  readonly moved = output<Moved>();
  /** An empty place was chosen: the instant. */
  readonly planned = output<string>();

  protected readonly t = injectText('agenda.week');
  private readonly formats = inject(Formats);
  protected readonly monday = MONDAY;
  protected readonly snap = SNAP_MINUTES;
  protected readonly locale = computed(() => intlTag(this.formats.region()));
  protected readonly viewDate = computed(() => dateOfWall(this.from()));
  protected readonly events = computed<CalendarEvent<CoachOccurrence>[]>(() =>
    this.occurrences().map((occurrence) => ({
      id: `${occurrence.appointmentId} ${occurrence.occurrence}`,
      start: asWallDate(occurrence.startsAt, this.timeZone()),
      end: asWallDate(occurrence.endsAt, this.timeZone()),
      title: this.titleOf(occurrence),
      draggable: Date.parse(occurrence.endsAt) > Date.now(),
      resizable: { afterEnd: Date.parse(occurrence.endsAt) > Date.now() },
      meta: occurrence,
    })),
  );
  protected readonly firstHour = computed(() =>
    Math.min(FIRST_HOUR, ...this.events().map(({ start }) => start.getHours())),
  );
  protected readonly lastHour = computed(() =>
    Math.max(LAST_HOUR, ...this.events().map(({ end, start }) => (end ?? start).getHours())),
  );

  constructor() {
    const host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // The calendar calls itself a grid, but has no rows of cells: it is a drawing of hours with buttons in it.
    afterNextRender(() => host.querySelector('.cal-week-view')?.removeAttribute('role'));
  }

  protected titleOf({ names, startsAt, kind, conflict }: CoachOccurrence): string {
    const words = { a: names.a, b: names.b, time: this.formats.date(startsAt, 'time') };
    return `${this.t(kind, words)}${conflict ? `, ${this.t('conflict')}` : ''}`;
  }

  protected open(event: CalendarEvent<CoachOccurrence>): void {
    if (event.meta) this.opened.emit(event.meta);
  }

  protected drop({ event, newStart, newEnd }: CalendarEventTimesChangedEvent<CoachOccurrence>): void {
    const startsAt = instantOfWallDate(newStart, this.timeZone());
    const end = newEnd ?? event.end;
    if (!event.meta || startsAt === null || !end) return;
    const minutes = Math.round((end.getTime() - newStart.getTime()) / 60_000);
    this.moved.emit({ occurrence: event.meta, startsAt, minutes });
  }

  protected choose(date: Date): void {
    const startsAt = instantOfWallDate(date, this.timeZone());
    if (startsAt !== null && Date.parse(startsAt) > Date.now()) this.planned.emit(startsAt);
  }
}
