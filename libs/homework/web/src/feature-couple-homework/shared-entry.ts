import { Component, computed, inject, input, linkedSignal, output } from '@angular/core';
import type { HomeworkDetail } from '@tweespraak/homework/contract';
import { mayAskToWiden, type Exercise } from '@tweespraak/homework/domain';
import { Button, Chip, DeviceStorage, Formats, injectText } from '@tweespraak/platform/web';
import { AnswerList } from '../ui/answers/answer-list';
import { ReplyForm, replyDraft } from './reply-form';

type Entry = HomeworkDetail['entries'][number];

/** What one partner handed in and shared with the coach, what was answered, and the question to share it with the three. */
@Component({
  selector: 'ts-shared-entry',
  imports: [Button, Chip, AnswerList, ReplyForm],
  template: `
    <header>
      <h2>{{ heading() }}</h2>
      <ts-chip [icon]="entry().scope === 'both' ? 'couples' : 'lock'">{{ scope() }}</ts-chip>
    </header>
    @if (hasAnswers()) {
      <ts-answer-list [exercise]="exercise()" [answers]="entry().answers" />
    } @else {
      <p class="ts-quiet">{{ t('nothing') }}</p>
    }
    @for (reply of entry().replies; track reply.at) {
      <div class="reply">
        <p class="ts-quiet ts-small">
          {{
            t(reply.read ? 'repliedRead' : 'replied', { day: formats.date(reply.at, 'day'), name: name() })
          }}
        </p>
        <p>{{ reply.text }}</p>
      </div>
    }
    @if (!archived()) {
      <details [open]="replies()">
        <summary>{{ t('answer', { name: name() }) }}</summary>
        <ts-reply-form [entryId]="entry().id" [name]="name()" />
      </details>
      @if (entry().widening === 'asked') {
        <p class="ts-quiet ts-small">{{ t('asked', { name: name() }) }}</p>
      } @else if (entry().widening === 'refused') {
        <p class="ts-quiet ts-small">{{ t('refused', { name: name() }) }}</p>
      } @else if (mayAsk()) {
        <p class="ask">
          <button tsButton="link" type="button" (click)="asked.emit()">
            {{ t('ask', { name: name() }) }}
          </button>
          <span class="ts-quiet ts-small">{{ t('askNote', { name: name() }) }}</span>
        </p>
      }
    }
  `,
  styles: `
    header {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 4px 12px;
    }
    h2 {
      margin: 0;
    }
    ts-answer-list,
    p {
      display: block;
      margin: 10px 0 12px;
    }
    summary {
      min-height: var(--target);
      padding: 8px 0;
      color: var(--primary);
      font-weight: 500;
      cursor: pointer;
    }
    .reply {
      margin-bottom: 12px;
      padding-left: 14px;
      border-left: 3px solid var(--accent);
    }
    .reply p {
      margin: 0;
      white-space: pre-line;
    }
    .ask {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 12px;
      margin: 8px 0 0;
    }
  `,
})
export class SharedEntryView {
  readonly entry = input.required<Entry>();
  readonly exercise = input.required<Exercise>();
  readonly names = input.required<{ readonly a: string; readonly b: string }>();
  /** Homework for one of the two: there are no three to share with. */
  readonly isForOne = input(false);
  readonly archived = input(false);
  /** The newest: its answer is at hand. */
  readonly newest = input(false);
  readonly asked = output();

  protected readonly t = injectText('homework.piece');
  protected readonly formats = inject(Formats);
  private readonly storage = inject(DeviceStorage);
  protected readonly name = computed(() => this.names()[this.entry().seat]);
  protected readonly heading = computed(() =>
    this.t('entryOf', { name: this.name(), day: this.formats.date(this.entry().handedInAt, 'day') }),
  );
  protected readonly scope = computed(() => this.t(`scope.${this.entry().scope}`, { name: this.name() }));
  protected readonly hasAnswers = computed(() => Object.keys(this.entry().answers).length > 0);
  /** Once, when it appears: what one opens or closes then stays so. */
  protected readonly replies = linkedSignal({
    source: () => this.entry().id,
    computation: (id) => this.newest() || Boolean(this.storage.readForVisit(replyDraft(id))),
  });
  protected readonly mayAsk = computed(
    () => !this.isForOne() && mayAskToWiden('coach', this.entry().scope, 'both'),
  );
}
