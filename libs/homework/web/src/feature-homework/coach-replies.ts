import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { MyEntry } from '@tweespraak/homework/contract';
import { Card, Formats, injectText } from '@tweespraak/platform/web';

/** What the coach wrote back and was not read before, in front of all. Only its owner reads it. */
@Component({
  selector: 'ts-coach-replies',
  imports: [Card],
  template: `
    @for (reply of shown(); track reply.id) {
      <ts-card [heading]="t('heading', { coach: coach() })" [aside]="formats.date(reply.at, 'day')">
        <p class="text">{{ reply.text }}</p>
        <p class="ts-quiet ts-small">{{ t('about', { day: formats.day(reply.day, 'long') }) }}</p>
      </ts-card>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--gap);
    }
    :host:empty {
      display: none;
    }
    .text {
      font: 400 17px/1.55 var(--serif);
      white-space: pre-line;
    }
    .ts-small {
      margin: 0;
    }
  `,
})
export class CoachReplies {
  readonly entries = input.required<readonly MyEntry[]>();
  readonly coach = input.required<string>();
  protected readonly t = injectText('doing.replies');
  protected readonly formats = inject(Formats);
  private readonly unread = computed(() =>
    this.entries().flatMap(({ day, replies }) =>
      replies.filter(({ read }) => !read).map((reply) => ({ ...reply, day })),
    ),
  );
  /** What was new when the page opened stays in front while it is open. */
  protected readonly shown = linkedSignal<ReturnType<typeof this.unread>, ReturnType<typeof this.unread>>({
    source: this.unread,
    computation: (unread, previous) => {
      const known = previous?.value ?? [];
      return [...known, ...unread.filter(({ id }) => known.every((one) => one.id !== id))];
    },
  });
}
