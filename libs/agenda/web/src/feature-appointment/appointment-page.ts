import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { CoachOccurrence, PreviewBody, SavedAppointment, Scope } from '@tweespraak/agenda/contract';
import {
  Button,
  Formats,
  LoadState,
  Notice,
  Page,
  Problem,
  QuietBox,
  Skeleton,
  UndoToast,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import { wallTime } from '@tweespraak/shared/kernel';
import { AgendaClient } from '../data/agenda-client';
import { AnswersCard } from './answers-card';
import { AppointmentFields } from './appointment-fields';
import {
  appointmentOf,
  changesOf,
  newAppointment,
  planBody,
  type AppointmentModel,
} from './appointment-form';
import { PreviewCard } from './preview-card';

const HOUR_MS = 3_600_000;
/** An address names an occurrence by when the rule put it; moved by hand it may lie far from there. */
const AROUND_DAYS = 49;

/**
 * Plans an appointment (`?couple=&startsAt=&kind=&dialogue=`), or changes one (`?occurrence=`, and `startsAt` and `minutes` where
 * it was dragged to). What both will read stands beside the form before anything is saved.
 */
@Component({
  selector: 'ts-appointment-page',
  imports: [
    ...[Page, Button, LoadState, Notice, QuietBox, Skeleton, RouterLink],
    ...[AppointmentFields, PreviewCard, AnswersCard],
  ],
  templateUrl: './appointment-page.html',
  styleUrl: './appointment-page.scss',
})
export class AppointmentPage {
  readonly appointmentId = input<string>();
  readonly occurrence = input<string>();
  readonly couple = input<string>();
  readonly kind = input<string>();
  readonly dialogue = input<string>();
  readonly startsAt = input<string>();
  readonly minutes = input<string>();

  protected readonly t = injectText('agenda.form');
  private readonly act = injectOneAct('agenda.problem');
  protected readonly busy = this.act.busy;
  protected readonly refusal = this.act.refusal;
  private readonly client = inject(AgendaClient);
  private readonly router = inject(Router);
  private readonly toast = inject(UndoToast);
  private readonly formats = inject(Formats);
  protected readonly zone = computed(() => this.formats.region().timeZone);
  /** The weeks around the occurrence; a new appointment needs none, and asks for a moment that is there anyway. */
  protected readonly around = this.client.between(() => around(this.occurrence()));

  protected readonly one = computed<CoachOccurrence | null>(() => {
    if (!this.appointmentId() || !this.around.hasValue()) return null;
    const wanted = Date.parse(this.occurrence() ?? '');
    const same = (one: CoachOccurrence) =>
      one.appointmentId === this.appointmentId() && Date.parse(one.occurrence) === wanted;
    return this.around.value().occurrences.find(same) ?? null;
  });
  protected readonly error = computed(() => {
    if (!this.appointmentId()) return undefined;
    const isGone = this.around.hasValue() && this.one() === null && !this.leaving();
    return isGone ? new Problem(404, '', '') : this.around.hasValue() ? undefined : this.around.error();
  });
  protected readonly over = computed(() => {
    const one = this.one();
    return one !== null && Date.parse(one.endsAt) < Date.now();
  });
  protected readonly start = computed<AppointmentModel | null>(() => {
    const [one, zone] = [this.one(), this.zone()];
    if (one) return appointmentOf(one, zone, { startsAt: this.startsAt(), minutes: this.minutes() });
    if (this.appointmentId()) return null;
    const at = this.startsAt() ?? new Date(Math.ceil(Date.now() / HOUR_MS + 23) * HOUR_MS).toISOString();
    const kind = this.kind() === 'dialogue' || this.dialogue() ? 'dialogue' : 'session';
    return newAppointment(this.couple() ?? '', kind, wallTime(new Date(at), zone));
  });
  /** What the form holds, when it is sound; the preview follows it. */
  protected readonly model = linkedSignal<AppointmentModel | null, AppointmentModel | null>({
    source: this.start,
    computation: (start) => start,
  });
  protected readonly scope = signal<Scope>('this');
  protected readonly asked = computed<PreviewBody | null>(() => {
    const [model, one] = [this.model(), this.one()];
    if (!model || !model.coupleId || this.leaving()) return null;
    if (!one)
      return { act: 'plan', coupleId: model.coupleId, body: planBody(model, this.zone(), this.dialogueId()) };
    const body = changesOf(model, one, this.scope(), this.zone());
    return { act: 'change', appointmentId: one.appointmentId, body };
  });
  private readonly leaving = signal(false);
  private sent = { body: '', key: '' };

  protected save(model: AppointmentModel): Promise<void> {
    return this.act.run(async () => {
      const one = this.one();
      if (one) {
        const body = changesOf(model, one, this.scope(), this.zone());
        await this.done('changed', await this.client.change(one.appointmentId, body));
      } else {
        const body = planBody(model, this.zone(), this.dialogueId());
        const key = this.keyFor(model.coupleId + JSON.stringify(body));
        await this.done('planned', await this.client.plan(model.coupleId, body, key));
      }
    });
  }

  protected cancel(): Promise<void> {
    return this.act.run(async () => {
      const one = this.one();
      if (!one) return;
      const body = { occurrence: one.occurrence, scope: this.scope() };
      await this.done('cancelled', await this.client.cancel(one.appointmentId, body));
    });
  }

  protected answerProposal(seat: 'a' | 'b', accept: boolean): Promise<void> {
    return this.act.run(async () => {
      const one = this.one();
      if (!one) return;
      const body = { occurrence: one.occurrence, seat, accept };
      const saved = await this.client.answerProposal(one.appointmentId, body);
      await this.done(accept ? 'accepted' : 'kept', saved);
    });
  }

  private dialogueId(): string | null {
    return this.dialogue() ?? null;
  }

  private async done(what: string, { id }: SavedAppointment): Promise<void> {
    this.leaving.set(true);
    const date = this.model()?.at.slice(0, 10) ?? null;
    await this.router.navigate(['/agenda'], { queryParams: { date } });
    this.toast.offer(this.t(`done.${what}`), () => this.client.undo(id));
  }

  /** The same wish keeps its key, so that trying again plans once. */
  private keyFor(body: string): string {
    if (this.sent.body !== body) this.sent = { body, key: crypto.randomUUID() };
    return this.sent.key;
  }
}

function around(occurrence: string | undefined): { from: string; until: string } {
  const at = Date.parse(occurrence ?? '') || Date.now();
  const days = (number: number) => new Date(at + number * 24 * HOUR_MS).toISOString();
  return { from: days(-AROUND_DAYS), until: days(AROUND_DAYS) };
}
