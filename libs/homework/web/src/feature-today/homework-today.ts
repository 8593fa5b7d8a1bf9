import { Component, inject, input, signal } from '@angular/core';
import { Language } from '@tweespraak/platform/web';
import { AttentionQueue } from '../feature-attention/attention-queue';
import { nudgesTexts } from '../nudges-texts';
import { HomeworkToRead } from './homework-to-read';

/**
 * A coach's day, as far as homework goes: what waits to be read, and who could do with a nudge. Made to be deferred: it brings
 * its own texts, so that the day itself appears first.
 */
@Component({
  selector: 'ts-homework-today',
  imports: [HomeworkToRead, AttentionQueue],
  template: `
    @if (ready()) {
      @if (part() === 'read') {
        <ts-homework-to-read />
      } @else {
        <ts-attention-queue />
      }
    }
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class HomeworkToday {
  /** What waits to be read, or who could do with a nudge: the day has a place for each. */
  readonly part = input.required<'read' | 'nudges'>();
  protected readonly ready = signal(false);

  constructor() {
    void inject(Language)
      .loadScope('nudges', nudgesTexts)
      .then(() => this.ready.set(true))
      .catch(() => undefined); // without words there is nothing to show: the day stands without this part
  }
}
