import { Component, ElementRef, computed, inject, input, output, signal, viewChild } from '@angular/core';
import type { CoachOccurrence } from '@tweespraak/agenda/contract';
import { Formats, injectText, intlTag } from '@tweespraak/platform/web';
import { instantOnWall, localDateIn } from '@tweespraak/shared/kernel';
import { isMeant, putAt, type Hold, type Put } from './week-drag';
import { daysFrom, layOut, type Block } from './week-layout';

/** Where an appointment was put down. Minutes change when its end was pulled. */
export interface Moved {
  readonly occurrence: CoachOccurrence;
  readonly startsAt: string;
  readonly minutes: number;
}

/** Sessions are seldom before breakfast; whoever has one sees the hours that it needs. */
const FIRST_HOUR = 7;
const LAST_HOUR = 22;
const HOUR_PX = 48;

/**
 * One week or one day as a drawing of hours with buttons in it. With a mouse or a pen an appointment is moved by taking hold of
 * it, and made longer by its end; with keys or a finger its page does the same. Escape lets go.
 */
@Component({
  selector: 'ts-agenda-week',
  templateUrl: './agenda-week.html',
  styleUrl: './agenda-week.scss',
  host: {
    '(document:pointermove)': 'follow($event)',
    '(document:pointerup)': 'put()',
    '(document:pointercancel)': 'letGo()',
    '(document:keydown.escape)': 'letGo()',
  },
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
  private readonly layer = viewChild.required<ElementRef<HTMLElement>>('layer');
  private readonly held = signal<Hold | null>(null);
  private readonly putting = signal<Put | null>(null);
  private justMoved = false;

  private readonly dates = computed(() => daysFrom(this.from(), this.days()));
  protected readonly heads = computed(() => {
    const today = localDateIn(new Date(), this.timeZone());
    const weekday = new Intl.DateTimeFormat(intlTag(this.formats.region()), {
      weekday: 'long',
      timeZone: 'UTC',
    });
    return this.dates().map((date) => ({
      ...{ date, isToday: date === today, day: this.formats.day(date, 'day') },
      name: weekday.format(new Date(`${date}T12:00:00Z`)),
    }));
  });
  private readonly placed = computed(() =>
    layOut(this.occurrences(), this.from(), this.days(), this.timeZone()),
  );
  private readonly firstHour = computed(() =>
    Math.min(FIRST_HOUR, ...this.placed().map(({ from }) => Math.floor(from / 60))),
  );
  protected readonly hours = computed(() => {
    const last = Math.max(LAST_HOUR, ...this.placed().map(({ until }) => Math.ceil(until / 60) - 1));
    const count = last - this.firstHour() + 1;
    return Array.from({ length: count }, (_, nth) => `${this.firstHour() + nth}:00`.padStart(5, '0'));
  });
  protected readonly blocks = computed(() =>
    this.placed().map((block) => {
      const held = this.held()?.block.occurrence === block.occurrence;
      const shown = held ? { ...block, ...this.putting() } : block;
      const width = 100 / this.days() / shown.lanes;
      return {
        ...{ block, held, key: `${block.occurrence.appointmentId} ${block.occurrence.occurrence}` },
        ...{ title: this.titleOf(block), mayMove: Date.parse(block.occurrence.endsAt) > Date.now() },
        top: this.pxOf(shown.from - this.firstHour() * 60),
        height: Math.max(this.pxOf(shown.until - shown.from), HOUR_PX / 2),
        left: (100 / this.days()) * shown.day + width * shown.lane,
        width,
      };
    }),
  );

  protected take(event: PointerEvent, block: Block, by: Hold['by']): void {
    if (event.button !== 0 || event.pointerType === 'touch') return;
    event.stopPropagation();
    this.justMoved = false;
    this.held.set({ block, by, x: event.clientX, y: event.clientY });
  }

  protected follow({ clientX: x, clientY: y }: PointerEvent): void {
    const held = this.held();
    if (!held || (!this.putting() && !isMeant(held, { x, y }))) return;
    const dayPx = this.layer().nativeElement.clientWidth / this.days();
    this.putting.set(putAt(held, { x, y }, { dayPx, minutePx: HOUR_PX / 60, days: this.days() }));
  }

  protected put(): void {
    const [held, put] = [this.held(), this.putting()];
    this.letGo();
    if (!held || !put) return;
    this.justMoved = true; // the click that ends a move opens nothing
    const startsAt = this.instantAt(put.day, put.from);
    const { occurrence, from, until } = held.block;
    const longer = put.until - put.from - (until - from);
    if (startsAt) this.moved.emit({ occurrence, startsAt, minutes: occurrence.minutes + longer });
  }

  protected letGo(): void {
    this.held.set(null);
    this.putting.set(null);
  }

  protected open({ occurrence }: Block): void {
    if (!this.justMoved) this.opened.emit(occurrence);
    this.justMoved = false;
  }

  /** A click beside every appointment: the half hour under it. */
  protected choose({ offsetX, offsetY, target, currentTarget }: MouseEvent): void {
    if (target !== currentTarget) return;
    const day = Math.floor((offsetX / this.layer().nativeElement.clientWidth) * this.days());
    const minutes = this.firstHour() * 60 + Math.floor(offsetY / (HOUR_PX / 2)) * 30;
    const startsAt = this.instantAt(day, minutes);
    if (startsAt && Date.parse(startsAt) > Date.now()) this.planned.emit(startsAt);
  }

  private titleOf({ occurrence, day }: Block): { shown: string; spoken: string } {
    const { names, startsAt, kind, conflict } = occurrence;
    const words = { a: names.a, b: names.b, time: this.formats.date(startsAt, 'time') };
    const shown = `${this.t(kind, words)}${conflict ? `, ${this.t('conflict')}` : ''}`;
    return { shown, spoken: `${this.heads()[day]?.name ?? ''} ${shown}` };
  }

  private pxOf(minutes: number): number {
    return (minutes / 60) * HOUR_PX;
  }

  private instantAt(day: number, minutes: number): string | null {
    const two = (number: number) => `${number}`.padStart(2, '0');
    const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    return instantOnWall(`${this.dates()[day] ?? ''}T${time}`, this.timeZone());
  }
}
