import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { FormField, form, submit } from '@angular/forms/signals';
import { Router } from '@angular/router';
import type { DialogueType, MyDialogues } from '@tweespraak/dialogues/contract';
import { scripts } from '@tweespraak/dialogues/domain';
import {
  Button,
  Field,
  Language,
  Notice,
  TextInput,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { MyDialoguesClient } from '../data/my-dialogues-client';
import { injectDialogueName } from '../ui/dialogue-name';
import { MomentField } from '../ui/moment-field';
import { askBody, askRules, newQuestion } from './ask-form';

/** Which talk, about what in one line, and when. The other is asked, never told. */
@Component({
  selector: 'ts-ask-fields',
  imports: [Field, TextInput, FormField, Button, Notice, MomentField],
  templateUrl: './ask-fields.html',
  styles: `
    .about {
      display: block;
      font-size: 13px;
      font-weight: 400;
    }
    .error {
      margin: 6px 0 0;
      color: var(--warn);
      font-size: 13px;
      font-weight: 500;
    }
  `,
})
export class AskFields {
  readonly couple = input.required<MyDialogues>();

  protected readonly t = injectText('plan.ask');
  protected readonly nameOf = injectDialogueName();
  protected readonly whens = ['open', 'at'] as const;
  protected readonly now = new Date();
  private readonly error = injectText('plan.ask.error');
  private readonly say = injectProblemText('plan.problem');
  private readonly client = inject(MyDialoguesClient);
  private readonly router = inject(Router);
  private readonly toast = inject(UndoToast);
  private readonly language = inject(Language);

  /** Starts once; a new read of the couple leaves what was typed alone. */
  protected readonly model = linkedSignal({
    source: () => this.couple().canAsk.join(),
    computation: () => newQuestion(this.couple().canAsk),
  });
  protected readonly form = form(this.model, askRules(this.error));
  protected readonly refusal = signal('');
  protected readonly words = computed(() => {
    const { partnerName: partner, coachName: coach } = this.couple();
    return { partner, coach };
  });
  protected readonly typeError = computed(() => this.errorOf(this.form.type()));
  protected readonly timeError = computed(() => this.errorOf(this.form.at()));
  private sent = { body: '', key: '' };

  protected aboutOf(type: DialogueType): string {
    return scripts[type].about[this.language.active()];
  }

  protected choose(type: DialogueType): void {
    this.model.update((model) => ({ ...model, type }));
  }

  protected setWhen(when: 'open' | 'at'): void {
    this.model.update((model) => ({ ...model, when }));
  }

  protected setTime(at: string | null): void {
    this.model.update((model) => ({ ...model, at }));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    this.refusal.set('');
    await submit(this.form, { action: () => this.ask() });
  }

  private async ask(): Promise<void> {
    const body = askBody(this.model());
    try {
      const { id } = await this.client.ask(body, this.keyFor(JSON.stringify(body)));
      await this.router.navigateByUrl('/dialogues');
      this.toast.offer(this.t('done', this.words()), () => this.client.withdraw(id));
    } catch (error) {
      this.refusal.set(this.say(error));
    }
  }

  private errorOf(field: { touched(): boolean; errors(): readonly { readonly message?: string }[] }): string {
    return field.touched() ? (field.errors()[0]?.message ?? '') : '';
  }

  /** The same wish keeps its key, so that trying again asks once. */
  private keyFor(body: string): string {
    if (this.sent.body !== body) this.sent = { body, key: crypto.randomUUID() };
    return this.sent.key;
  }
}
