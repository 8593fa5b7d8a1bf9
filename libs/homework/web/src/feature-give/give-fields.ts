import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { Exercise } from '@tweespraak/homework/domain';
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
import type { LocalDate } from '@tweespraak/shared/kernel';
import { CoupleHomeworkClient } from '../data/couple-homework-client';
import { injectSay } from '../ui/inject-say';
import { REPLY_DAYS, giveBody, giveRules, newGift, rhythmOf, type GiveModel } from './give-form';
import { GivePreview } from './give-preview';
import { GiveSteps } from './give-steps';

/** For whom, until when, how often, and a sentence. Everything is filled in already: one press is enough. */
@Component({
  selector: 'ts-give-fields',
  imports: [Button, Field, TextInput, FormField, Notice, GivePreview, GiveSteps],
  templateUrl: './give-fields.html',
  styleUrl: './give-fields.scss',
})
export class GiveFields {
  readonly coupleId = input.required<string>();
  readonly names = input.required<{ readonly a: string; readonly b: string }>();
  readonly exercise = input.required<Exercise>();
  readonly today = input.required<LocalDate>();
  readonly dayBefore = input.required<LocalDate | null>();

  protected readonly t = injectText('homework.give');
  protected readonly words = injectSay();
  protected readonly replyDays = REPLY_DAYS;
  protected readonly people = ['both', 'a', 'b'] as const;
  private readonly error = injectText('homework.give.error');
  private readonly say = injectProblemText('homework.problem');
  private readonly formats = inject(Formats);
  private readonly client = inject(CoupleHomeworkClient);
  private readonly router = inject(Router);
  private readonly toast = inject(UndoToast);

  /** Starts once an exercise; a new read of anything else leaves what was typed alone. */
  protected readonly model = linkedSignal({
    source: () => this.exercise().key,
    computation: () => newGift(this.exercise(), this.today(), this.dayBefore()),
  });
  protected readonly form = form(
    this.model,
    giveRules(
      () => this.today(),
      () => this.exercise(),
      this.error,
    ),
  );
  protected readonly refusal = signal('');
  protected readonly busy = signal(false);
  protected readonly mayBeTogether = computed(() => this.exercise().who.includes('together'));
  protected readonly mustBeTogether = computed(() => this.exercise().who.every((who) => who === 'together'));
  protected readonly rhythm = computed(() => rhythmOf(this.model(), this.exercise()));
  protected readonly dueHint = computed(() => {
    const day = this.dayBefore();
    const once = this.exercise().rhythm.kind === 'once';
    if (day === null) return this.t(once ? 'dueHint.week' : 'dueHint.length');
    return this.t(this.model().dueOn === day ? 'dueHint.before' : 'dueHint.next', {
      day: this.formats.day(day, 'day'),
    });
  });
  private sent = { body: '', key: '' };

  protected set(change: Partial<GiveModel>): void {
    this.model.update((model) => ({ ...model, ...change }));
  }

  protected nameOf(who: 'both' | 'a' | 'b'): string {
    return who === 'both' ? this.t('both') : this.names()[who];
  }

  protected leaveOut(step: string, out: boolean): void {
    const others = this.model().withoutSteps.filter((id) => id !== step);
    this.set({ withoutSteps: out ? [...others, step] : others });
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.refusal.set('');
    await submit(this.form, {
      action: () => this.give(),
      onInvalid: (fields) => fields().errorSummary()[0]?.fieldTree().focusBoundControl(),
    });
  }

  private async give(): Promise<void> {
    const body = giveBody(this.model(), this.exercise());
    this.busy.set(true);
    try {
      const id = await this.client.give(this.coupleId(), body, this.keyFor(JSON.stringify(body)));
      await this.router.navigate(['/couples', this.coupleId()]);
      this.toast.offer(this.t('given'), () => this.client.withdraw(id));
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** The same wish keeps its key, so that trying again gives once. */
  private keyFor(body: string): string {
    if (this.sent.body !== body) this.sent = { body, key: crypto.randomUUID() };
    return this.sent.key;
  }
}
