import { Component, DestroyRef, effect, inject, input, signal } from '@angular/core';
import type { PreviewBody } from '@tweespraak/agenda/contract';
import { Card, Formats, Notice, injectProblemText, injectText } from '@tweespraak/platform/web';
import { AgendaClient } from '../data/agenda-client';

/** Typing asks once, when it rests. */
const REST_MS = 400;

/** What saving would do: other appointments at that time, the next moments of a series, and the mail each of the two gets. */
@Component({
  selector: 'ts-preview-card',
  imports: [Card, Notice],
  templateUrl: './preview-card.html',
  styleUrl: './preview-card.scss',
})
export class PreviewCard {
  /** Null while there is nothing to say. */
  readonly asked = input.required<PreviewBody | null>();

  protected readonly t = injectText('agenda.preview');
  protected readonly formats = inject(Formats);
  protected readonly say = injectProblemText('agenda.problem');
  private readonly rested = signal<PreviewBody | null>(null);
  protected readonly preview = inject(AgendaClient).preview(this.rested);
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    effect(() => {
      const asked = this.asked();
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.rested.set(asked), REST_MS);
    });
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }
}
