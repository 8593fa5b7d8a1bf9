import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import { Router } from '@angular/router';
import {
  Button,
  Field,
  Formats,
  Notice,
  TextInput,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { CoachClient } from '../data/coach-client';
import { INTERVALS, assignBody, assignRules, dueAfter, newAssignment, plannedDays } from './assign-form';

export interface CoupleChoice {
  readonly id: string;
  readonly names: string;
  readonly hasOpenRound: boolean;
}

/** When, until when, how often, and a sentence. Everything is filled in already: Enter is enough. */
@Component({
  selector: 'ts-assign-fields',
  imports: [Field, TextInput, FormField, Button, Notice],
  templateUrl: './assign-fields.html',
  styleUrl: './assign-fields.scss',
})
export class AssignFields {
  readonly couples = input.required<readonly CoupleChoice[]>();
  readonly today = input.required<string>();

  protected readonly t = injectText('coach.assign');
  protected readonly formats = inject(Formats);
  protected readonly intervals = INTERVALS;
  protected readonly starts = ['now', 'date'] as const;
  private readonly error = injectText('coach.assign.error');
  private readonly say = injectProblemText('coach.problem');
  private readonly client = inject(CoachClient);
  private readonly router = inject(Router);
  private readonly toast = inject(UndoToast);

  /** Starts from today's date once; a reload of the couples leaves what was typed alone. */
  protected readonly model = linkedSignal(() => newAssignment(this.today()));
  protected readonly form = form(
    this.model,
    assignRules(() => this.today(), this.error),
  );
  protected readonly refusal = signal('');
  protected readonly days = computed(() => plannedDays(this.model()));
  protected readonly plan = computed(() => {
    const days = this.days().map((day) => this.formats.day(day, 'day'));
    const [first, second, third, ...more] = days;
    const shown = [first, second, third].filter((day) => day !== undefined);
    const list = more.length > 0 ? `${shown.join(', ')}, … ${more.at(-1)}` : this.formats.list(shown);
    return this.t.count('plan', days.length, { days: list });
  });
  protected readonly mailNote = computed(() => {
    const names = this.formats.list(this.couples().map(({ names: both }) => both));
    const date = this.formats.day(this.model().opensOn || this.today(), 'day');
    return this.t(this.model().opensOn > this.today() ? 'mailLater' : 'mailNow', { names, date });
  });
  private sent = { body: '', key: '' };

  protected startOn(start: 'now' | 'date'): void {
    this.model.update((model) => ({ ...model, start }));
    if (start === 'now') this.moveStart(this.today());
  }

  protected moveStart(opensOn: string): void {
    const due = this.form.dueOn();
    this.model.update((model) => {
      const dueOn = due.dirty() || !opensOn ? model.dueOn : dueAfter(opensOn);
      return { ...model, opensOn, dueOn };
    });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set('');
    await submit(this.form, {
      action: () => this.assign(),
      onInvalid: (fields) => fields().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }

  private async assign(): Promise<void> {
    const couples = this.couples();
    const ids = couples.map(({ id }) => id);
    const body = assignBody(ids, this.model());
    try {
      const { rounds } = await this.client.assign(body, this.keyFor(JSON.stringify(body)));
      const made = rounds.map(({ id }) => id);
      const message = this.t.count('done', couples.length, { names: couples[0]?.names ?? '' });
      await this.router.navigate(couples.length === 1 ? ['/couples', ...ids] : ['/couples']);
      this.toast.offer(message, () => this.client.cancel(made));
    } catch (error) {
      this.refusal.set(this.say(error));
    }
  }

  /** The same wish keeps its key, so that trying again does it once; another wish gets another one. */
  private keyFor(body: string): string {
    if (this.sent.body !== body) this.sent = { body, key: crypto.randomUUID() };
    return this.sent.key;
  }
}
