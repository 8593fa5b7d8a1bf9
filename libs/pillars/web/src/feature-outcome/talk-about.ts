import { Component, computed, inject, input } from '@angular/core';
import {
  LISTENER_SENTENCES,
  PILLAR_CONSTRUCTS,
  PILLAR_NAMES,
  type TogetherPage,
} from '@tweespraak/pillars/domain';
import { Card, Language, injectText } from '@tweespraak/platform/web';

/** One pillar to talk about, with a beginning for who speaks and for who listens. */
@Component({
  selector: 'ts-talk-about',
  imports: [Card],
  template: `
    @if (topic(); as topic) {
      <ts-card [heading]="t('heading')">
        <p class="topic">{{ topic.name }}</p>
        <p class="ts-quiet">{{ topic.about }}</p>
        <h3>{{ t('speak') }}</h3>
        <ul>
          @for (sentence of topic.starters; track sentence) {
            <li>{{ sentence }}</li>
          }
        </ul>
        <h3>{{ t('listen') }}</h3>
        <ul class="plain">
          @for (sentence of topic.listening; track sentence) {
            <li>{{ sentence }}</li>
          }
        </ul>
        <p class="ts-small ts-quiet calm">{{ t('calm') }}</p>
      </ts-card>
    }
  `,
  styles: `
    .topic {
      margin: 0;
      font: 500 24px/1.3 var(--serif);
    }
    h3 {
      margin: 16px 0 8px;
    }
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 4px 0 4px 16px;
      border-left: 3px solid var(--accent);
      font: 400 17px/1.5 var(--serif);
      list-style: none;
    }
    .plain {
      border-color: var(--line-2);
    }
    .calm {
      margin: 16px 0 0;
    }
  `,
})
export class TalkAbout {
  readonly page = input.required<TogetherPage>();

  protected readonly t = injectText('partner.outcome.talk');
  protected readonly topic = computed(() => {
    const talk = this.page().talkAbout;
    const locale = this.locale();
    return talk
      ? {
          name: PILLAR_NAMES[talk.pillar][locale],
          about: PILLAR_CONSTRUCTS[talk.pillar][locale],
          starters: talk.starters.map((sentence) => sentence[locale]),
          listening: LISTENER_SENTENCES.map((sentence) => sentence[locale]),
        }
      : null;
  });
  private readonly locale = inject(Language).active;
}
