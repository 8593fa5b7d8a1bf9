import {
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  model,
  output,
  untracked,
} from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import type { CoachOccurrence, Scope } from '@tweespraak/agenda/contract';
import { WEEKDAYS, type Weekday } from '@tweespraak/agenda/domain';
import { Button, Field, Formats, Language, TextInput, injectText } from '@tweespraak/platform/web';
import { wallTime } from '@tweespraak/shared/kernel';
import { appointmentRules, dayOf, ordinalOf, type AppointmentModel } from './appointment-form';
import { CoupleChoice } from './couple-choice';

const MINUTES = ['15', '30', '45', '60', '75', '90', '120', '150', '180', '240'];
const SCOPES: readonly Scope[] = ['this', 'following', 'all'];
/** A Monday: the names of the days come from the calendar, not from us. */
const SOME_MONDAY = '2026-11-23';

/** With whom, when, how long, where, and whether it comes back. */
@Component({
  selector: 'ts-appointment-fields',
  imports: [Field, TextInput, FormField, Button, CoupleChoice],
  templateUrl: './appointment-fields.html',
  styleUrl: './appointment-fields.scss',
})
export class AppointmentFields {
  readonly start = input.required<AppointmentModel>();
  /** The one that changes; a new one without. */
  readonly one = input<CoachOccurrence | null>(null);
  readonly fixedCouple = input(false);
  readonly busy = input(false);
  readonly scope = model<Scope>('this');
  /** Follows what is typed, while it is sound; null while it is not. */
  readonly changed = output<AppointmentModel | null>();
  readonly saved = output<AppointmentModel>();

  protected readonly t = injectText('agenda.form');
  private readonly error = injectText('agenda.form.error');
  private readonly formats = inject(Formats);
  private readonly language = inject(Language);
  private readonly zone = computed(() => this.formats.region().timeZone);
  protected readonly kinds = ['session', 'dialogue'] as const;
  protected readonly places = ['practice', 'online', 'phone'] as const;
  protected readonly everies = ['never', 'week', 'month'] as const;
  protected readonly intervals = ['1', '2', '3', '4'];
  protected readonly ends = ['count', 'until'] as const;
  protected readonly weekdays = WEEKDAYS;
  protected readonly scopes = SCOPES;
  protected readonly now = wallTime(new Date(), inject(Formats).region().timeZone);

  protected readonly model = linkedSignal(() => this.start());
  protected readonly form = form(this.model, appointmentRules(this.error, this.zone));
  protected readonly minutes = computed(() =>
    [...new Set([...MINUTES, this.model().minutes])].sort((x, y) => Number(x) - Number(y)),
  );
  protected readonly isSeries = computed(() => (this.one()?.rrule ?? null) !== null);
  /** A rule belongs to the series: one of it has none of its own. */
  protected readonly mayRepeat = computed(() => !this.isSeries() || this.scope() !== 'this');
  protected readonly startDay = computed(() => dayOf(this.model().at));
  protected readonly monthly = computed(() =>
    this.t('monthly', {
      which: this.t(`ordinal.${ordinalOf(this.model().at)}`),
      day: this.dayName(this.startDay()),
    }),
  );
  protected readonly zoneHint = computed(() => {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    return own === this.zone() ? '' : this.t('zone', { zone: this.zone() });
  });

  constructor() {
    effect(() => {
      const sound = this.form().valid() ? this.model() : null;
      untracked(() => this.changed.emit(sound));
    });
  }

  protected dayName(day: Weekday, style: 'long' | 'short' = 'long'): string {
    const date = new Date(Date.parse(`${SOME_MONDAY}T12:00:00Z`) + WEEKDAYS.indexOf(day) * 86_400_000);
    return new Intl.DateTimeFormat(this.language.active(), { weekday: style, timeZone: 'UTC' }).format(date);
  }

  protected set(change: Partial<AppointmentModel>): void {
    this.model.update((model) => ({ ...model, ...change }));
  }

  protected toggle(day: Weekday): void {
    const { otherDays } = this.model();
    const others = otherDays.filter((one) => one !== day);
    this.set({ otherDays: others.length < otherDays.length ? others : [...others, day] });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    await submit(this.form, {
      action: () => {
        this.saved.emit(this.model());
        return Promise.resolve(undefined);
      },
      onInvalid: (fields) => fields().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }
}
