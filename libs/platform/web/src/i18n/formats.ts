import { Injectable, computed, inject } from '@angular/core';
import { SessionStore } from '../session/session-store';
import {
  formatDate,
  formatDay,
  formatDelta,
  formatNumber,
  formatRelativeDay,
  formatScore,
  type DateStyle,
  type Region,
} from './format';
import { Language } from './language';

type Instant = Date | string | number;

/** Dates and numbers in the active language and the practice's zone. Reads signals: a template follows by itself. */
@Injectable({ providedIn: 'root' })
export class Formats {
  private readonly language = inject(Language);
  private readonly store = inject(SessionStore);

  readonly region = computed<Region>(() => {
    const practice = this.store.session()?.practice;
    return {
      locale: this.language.active(),
      country: practice?.country ?? 'NL',
      timeZone: practice?.timeZone ?? 'Europe/Amsterdam',
    };
  });

  date(instant: Instant, style: DateStyle = 'short'): string {
    return formatDate(instant, style, this.region());
  }

  day(date: string, style: 'day' | 'short' | 'long' = 'short'): string {
    return formatDay(date, style, this.region());
  }

  relativeDay(instant: Instant, now: Date = new Date()): string {
    return formatRelativeDay(instant, now, this.region());
  }

  number(value: number | null | undefined, decimals = 0): string {
    return formatNumber(value, this.region(), decimals);
  }

  score(value: number | null | undefined): string {
    return formatScore(value, this.region());
  }

  delta(value: number | null | undefined, decimals = 0): string {
    return formatDelta(value, this.region(), decimals);
  }

  /** Names in a sentence: "Noor en Sam". */
  list(names: readonly string[]): string {
    return new Intl.ListFormat(this.language.active()).format(names);
  }
}
