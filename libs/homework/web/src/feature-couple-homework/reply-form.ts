import { Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import {
  Button,
  DeviceStorage,
  Field,
  Notice,
  TextInput,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { CoupleHomeworkClient } from '../data/couple-homework-client';

const LONGEST = 2_000;

/** Where a reply that is being typed is kept for this visit. */
export function replyDraft(entryId: string): string {
  return `ts-reply-${entryId}`;
}

/** A reply to what was handed in. What is typed stays for this visit, in this tab, until it is sent. */
@Component({
  selector: 'ts-reply-form',
  imports: [Button, Field, TextInput, Notice],
  template: `
    <form novalidate (submit)="send($event)" (keydown.control.enter)="send($event)">
      <ts-notice [text]="refusal()" />
      <ts-field
        [label]="t('reply', { name: name() })"
        [hint]="t('replyHint', { name: name() })"
        [error]="error()"
      >
        <textarea tsInput rows="3" [value]="text()" (input)="write($any($event.target).value)"></textarea>
      </ts-field>
      <button tsButton="quiet" [busy]="busy()" [waits]="text().trim() === '' || error() !== ''">
        {{ t('send') }}
      </button>
    </form>
  `,
})
export class ReplyForm {
  readonly entryId = input.required<string>();
  readonly name = input.required<string>();

  protected readonly t = injectText('homework.piece');
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  private readonly field = injectText('platform.field');
  private readonly say = injectProblemText('homework.problem');
  private readonly storage = inject(DeviceStorage);
  private readonly client = inject(CoupleHomeworkClient);
  private readonly toast = inject(UndoToast);
  private readonly draft = computed(() => replyDraft(this.entryId()));
  protected readonly text = linkedSignal(() => this.storage.readForVisit(this.draft()) ?? '');
  protected readonly error = computed(() =>
    this.text().length > LONGEST ? this.field('maxLength', { maxLength: LONGEST }) : '',
  );

  protected write(text: string): void {
    this.text.set(text);
    this.storage.writeForVisit(this.draft(), text);
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    if (!text || this.error() || this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      await this.client.reply(this.entryId(), text);
      this.write('');
      this.toast.say(this.t('sent', { name: this.name() }));
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
