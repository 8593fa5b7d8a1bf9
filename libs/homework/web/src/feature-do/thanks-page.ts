import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { bridgeDue } from '@tweespraak/homework/domain';
import { Button, Card, Formats, Page, injectText } from '@tweespraak/platform/web';
import { localDateIn } from '@tweespraak/shared/kernel';
import { HomeworkStore } from '../data/homework-store';
import { injectSay } from '../ui/inject-say';

/** After handing in: calm, what happens now, and the bridge to a short talk where there is one. Nobody has to. */
@Component({
  selector: 'ts-thanks-page',
  imports: [Page, Card, Button, RouterLink],
  template: `
    <ts-page width="text" [heading]="t(key() + '.heading')" [subtitle]="t(key() + '.text')">
      <div class="ts-stack">
        @if (reply(); as days) {
          <p class="ts-sentence">{{ t.count('reply', days, { coach: store.detail()?.coach }) }}</p>
        }
        @if (bridge(); as text) {
          <ts-card [heading]="t('bridge')">
            <p>{{ say(text) }}</p>
            @if (leadsToTalk()) {
              <a tsButton="quiet" routerLink="/dialogues/ask">{{ t('ask') }}</a>
            }
          </ts-card>
        }
        <div class="ts-actions">
          <a tsButton="filled" routerLink="/home">{{ t('home') }}</a>
          <a tsButton="link" [routerLink]="['/homework', store.detail()?.item?.id]">{{ t('entries') }}</a>
        </div>
      </div>
    </ts-page>
  `,
  styles: `
    .ts-sentence {
      margin: 0;
    }
    .ts-actions {
      margin-top: 0;
    }
  `,
})
export class ThanksPage {
  /** Query parameter: it was "not today". */
  readonly declined = input<string>();

  protected readonly store = inject(HomeworkStore);
  protected readonly t = injectText('doing.thanks');
  protected readonly say = injectSay();
  private readonly formats = inject(Formats);
  protected readonly key = computed(() => (this.declined() ? 'declined' : 'done'));
  /** The invitation of these days; by the calendar alone, so that it says nothing of what either did. */
  protected readonly bridge = computed(() => {
    const [detail, exercise] = [this.store.detail(), this.store.exercise()];
    if (!detail || !exercise || this.declined()) return null;
    const today = localDateIn(new Date(), this.formats.region().timeZone);
    return bridgeDue(exercise, detail.item.startsOn, today)?.bridge.text ?? null;
  });
  protected readonly leadsToTalk = computed(() => this.store.exercise()?.bridge?.dialogue != null);
  protected readonly reply = computed(() => {
    const detail = this.store.detail();
    const last = detail?.entries.at(-1);
    const isRead = detail?.entries.some(({ scope, handedInAt }) => handedInAt && scope !== 'me');
    return !this.declined() && last && isRead ? (detail?.replyWithinDays ?? null) : null;
  });
}
