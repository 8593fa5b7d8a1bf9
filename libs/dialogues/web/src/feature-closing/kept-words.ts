import { Component, computed, inject, input, resource, signal } from '@angular/core';
import type { KeptWords as Line } from '@tweespraak/dialogues/contract';
import {
  Button,
  Card,
  Formats,
  LoadState,
  Skeleton,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { RoomClient } from '../data/room-client';

/** The sentences that both wanted to keep, and the way to take one's own away. */
@Component({
  selector: 'ts-kept-words',
  imports: [Card, Button, LoadState, Skeleton],
  template: `
    <ts-card [heading]="t('heading')">
      @if (words.hasValue()) {
        @for (line of words.value(); track line.id) {
          <blockquote>
            {{ line.text }}
            <footer>{{ whose(line) }}</footer>
          </blockquote>
        } @empty {
          <p class="ts-quiet">{{ t('empty') }}</p>
        }
        @if (hasOwn()) {
          <button tsButton="link" type="button" [busy]="busy()" (click)="remove()">{{ t('remove') }}</button>
        }
        <p role="alert">{{ problem() }}</p>
      } @else {
        <ts-load-state [error]="words.error()" (retry)="words.reload()"><ts-skeleton /></ts-load-state>
      }
    </ts-card>
  `,
  styles: `
    blockquote {
      margin: 0 0 16px;
      padding-left: 14px;
      border-left: 2px solid var(--line-2);
      font: 400 18px/1.45 var(--serif);
    }
    footer {
      color: var(--ink-2);
      font: 400 13px/1.5 var(--sans);
    }
    p:empty {
      display: none;
    }
  `,
})
export class KeptWords {
  readonly dialogueId = input.required<string>();
  readonly other = input.required<string>();

  protected readonly t = injectText('room.kept');
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  private readonly client = inject(RoomClient);
  private readonly formats = inject(Formats);
  private readonly problemText = injectProblemText('room.problem');
  protected readonly words = resource({
    params: () => this.dialogueId(),
    loader: ({ params }) => this.client.words(params),
  });
  protected readonly hasOwn = computed(
    () => this.words.hasValue() && this.words.value().some(({ mine }) => mine),
  );

  protected whose({ mine, at }: Line): string {
    const time = this.formats.date(at, 'time');
    return mine ? this.t('mine', { time }) : this.t('theirs', { name: this.other(), time });
  }

  protected async remove(): Promise<void> {
    this.busy.set(true);
    this.problem.set('');
    try {
      await this.client.removeWords(this.dialogueId());
      this.words.reload();
    } catch (error) {
      this.problem.set(this.problemText(error));
    } finally {
      this.busy.set(false);
    }
  }
}
