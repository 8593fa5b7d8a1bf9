import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import {
  Button,
  Card,
  Field,
  Notice,
  TextInput,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { NoticeChoices, type MyNotices } from '@tweespraak/practices/contract';
import { NoticesClient } from '../data/notices-client';

/** Mail or not, quiet hours, and whether names are left out. */
@Component({
  selector: 'ts-notice-settings',
  imports: [Card, Field, TextInput, Button, Notice],
  templateUrl: './notice-settings.html',
  styleUrl: './notice-settings.scss',
})
export class NoticeSettings {
  readonly notices = input.required<MyNotices>();
  readonly timeZone = input.required<string>();
  readonly changed = output<MyNotices>();

  protected readonly t = injectText('notices');
  protected readonly model = linkedSignal<NoticeChoices>(() => choicesOf(this.notices()));
  protected readonly isComplete = computed(() => NoticeChoices.safeParse(this.model()).success);
  protected readonly isAlwaysLoud = computed(() => this.model().quietFrom === this.model().quietUntil);
  protected readonly busy = signal(false);
  protected readonly tried = signal(false);
  protected readonly refusal = signal('');
  private readonly say = injectProblemText('practices.problem');
  private readonly client = inject(NoticesClient);
  private readonly toast = inject(UndoToast);

  protected set(change: Partial<NoticeChoices>): void {
    this.model.update((choices) => ({ ...choices, ...change }));
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    this.tried.set(true);
    if (this.busy() || !this.isComplete()) return;
    this.busy.set(true);
    this.refusal.set('');
    const before = choicesOf(this.notices());
    try {
      this.changed.emit(await this.client.choose(this.model()));
      this.toast.offer(this.t('saved'), async () => this.changed.emit(await this.client.choose(before)));
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}

function choicesOf({ mail, push, quietFrom, quietUntil, discreet }: MyNotices): NoticeChoices {
  return { mail, push, quietFrom, quietUntil, discreet };
}
