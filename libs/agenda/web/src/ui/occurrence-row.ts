import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CoachOccurrence } from '@tweespraak/agenda/contract';
import { Chip, Formats, Icon, injectText } from '@tweespraak/platform/web';
import { answerKeys } from './answer-keys';

/** One appointment in a row, for its coach: when, with whom, where, and what both said. Leads to its page. */
@Component({
  selector: 'ts-occurrence-row',
  imports: [Chip, Icon, RouterLink],
  template: `
    @let one = occurrence();
    <a [routerLink]="['/agenda', one.appointmentId]" [queryParams]="{ occurrence: one.occurrence }">
      <span class="time"
        >{{ time().from }}<span class="until">–{{ time().until }}</span></span
      >
      <span class="words">
        <strong>{{ one.names.a }} &amp; {{ one.names.b }}</strong>
        <span>{{ line() }}</span>
        @for (answer of answers(); track answer) {
          <span class="ts-small">{{ answer }}</span>
        }
      </span>
      @if (one.conflict) {
        <ts-chip tone="warn" icon="alert">{{ t('conflict') }}</ts-chip>
      }
      <ts-icon name="next" />
    </a>
  `,
  styles: `
    a {
      display: flex;
      align-items: center;
      gap: 14px;
      margin: -8px -10px;
      padding: 8px 10px;
      border-radius: 10px;
      color: var(--ink);
      text-decoration: none;
    }
    a:hover {
      background: var(--tint);
      color: var(--ink);
    }
    .time {
      flex: none;
      min-width: 96px;
      font-variant-numeric: tabular-nums;
    }
    .words {
      display: grid;
      flex: 1;
      min-width: 0;
    }
    strong {
      font-weight: 600;
    }
    .words span {
      color: var(--ink-2);
    }
    @media (max-width: 480px) {
      .time {
        min-width: 46px;
      }
      .until {
        display: none;
      }
    }
  `,
})
export class OccurrenceRow {
  readonly occurrence = input.required<CoachOccurrence>();
  /** Says the day too, where no heading does. */
  readonly dated = input(false);

  protected readonly t = injectText('agendaNow.row');
  private readonly formats = inject(Formats);
  protected readonly time = computed(() => {
    const { startsAt, endsAt } = this.occurrence();
    const day = this.dated() ? `${this.formats.date(startsAt, 'day')}, ` : '';
    return { from: `${day}${this.formats.date(startsAt, 'time')}`, until: this.formats.date(endsAt, 'time') };
  });
  protected readonly line = computed(() => {
    const { kind, place, placeLine, rrule } = this.occurrence();
    const parts = [this.t(`kind.${kind}`), placeLine || this.t(`place.${place}`)];
    return [...parts, ...(rrule ? [this.t('repeats')] : [])].join(' · ');
  });
  protected readonly answers = computed(() =>
    answerKeys(this.occurrence()).map(({ key, name, at }) =>
      this.t(key, { name, when: at ? this.formats.date(at, 'moment') : '' }),
    ),
  );
}
