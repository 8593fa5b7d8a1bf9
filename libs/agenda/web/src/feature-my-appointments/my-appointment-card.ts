import { Component, computed, inject, input, signal } from '@angular/core';
import type { AnswerAppointmentBody, MyAppointment } from '@tweespraak/agenda/contract';
import {
  Button,
  Card,
  Field,
  Formats,
  Notice,
  TextInput,
  UndoToast,
  injectOneAct,
  injectText,
} from '@tweespraak/platform/web';
import { instantOnWall, wallTime } from '@tweespraak/shared/kernel';
import { MyAppointmentsClient } from '../data/my-appointments-client';

/** One appointment with its two answers. What was typed stays when it could not be sent. */
@Component({
  selector: 'ts-my-appointment-card',
  imports: [Card, Button, Field, TextInput, Notice],
  templateUrl: './my-appointment-card.html',
  styles: `
    h2 {
      margin: 0 0 4px;
    }
    p {
      margin: 0 0 4px;
    }
    form {
      margin-top: 12px;
    }
  `,
})
export class MyAppointmentCard {
  readonly one = input.required<MyAppointment>();
  readonly timeZone = input.required<string>();

  protected readonly t = injectText('appointments.mine');
  private readonly row = injectText('agendaNow.row');
  private readonly client = inject(MyAppointmentsClient);
  private readonly toast = inject(UndoToast);
  private readonly formats = inject(Formats);
  protected readonly proposing = signal(false);
  protected readonly typed = signal('');
  protected readonly wrong = signal('');
  private readonly act = injectOneAct('appointments.problem');
  protected readonly busy = this.act.busy;
  protected readonly refusal = this.act.refusal;
  protected readonly soonest = computed(() => wallTime(new Date(), this.timeZone()));

  protected readonly heading = computed(() => this.formats.date(this.one().startsAt, 'moment'));
  protected readonly line = computed(() => {
    const { kind, minutes, place, placeLine } = this.one();
    const where = placeLine || this.row(`place.${place}`);
    return [this.row(`kind.${kind}`), this.t('minutes', { n: minutes }), where].join(' · ');
  });
  protected readonly state = computed(() => {
    const { myAnswer, proposedAt } = this.one();
    return this.t(`state.${myAnswer}`, { when: proposedAt ? this.formats.date(proposedAt, 'moment') : '' });
  });

  protected confirm(scope: 'this' | 'following'): Promise<void> {
    return this.answer({ answer: 'confirmed', proposedAt: null, scope }, 'confirmed');
  }

  protected propose(event: Event): Promise<void> | void {
    event.preventDefault();
    const proposedAt = instantOnWall(this.typed(), this.timeZone());
    if (proposedAt === null || Date.parse(proposedAt) < Date.now())
      return this.wrong.set(this.t(proposedAt === null ? 'noTime' : 'past'));
    return this.answer({ answer: 'proposed', proposedAt, scope: 'this' }, 'proposed');
  }

  protected takeBack(): Promise<void> {
    const { appointmentId, occurrence } = this.one();
    return this.act.run(() => this.client.takeBack(appointmentId, occurrence));
  }

  protected type(event: Event): void {
    this.wrong.set('');
    this.typed.set((event.target as HTMLInputElement).value);
  }

  private answer(body: Omit<AnswerAppointmentBody, 'occurrence'>, said: string): Promise<void> {
    const { appointmentId, occurrence } = this.one();
    return this.act.run(async () => {
      await this.client.answer(appointmentId, { occurrence, ...body });
      this.proposing.set(false);
      this.toast.offer(this.t(`done.${said}`), () => this.client.takeBack(appointmentId, occurrence));
    });
  }
}
