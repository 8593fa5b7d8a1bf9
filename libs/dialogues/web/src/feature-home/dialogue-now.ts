import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Button, Card, LoadState, injectText } from '@tweespraak/platform/web';
import { injectDialogueName } from '../ui/dialogue-name';
import { injectMoment } from '../ui/inject-moment';
import { pathOf, type MyStep } from '../ui/my-dialogue-step';
import { MyDialoguesNow } from './my-dialogues-now';

/** Steps whose sentence names a moment, and have another one while there is none. */
const OPEN_TIME: readonly MyStep[] = ['return', 'planned'];

/**
 * Home's one card of the dialogues: what asks for me now, and one button. Says nothing of the subject: a home screen lies
 * open on tables. Needs {@link MyDialoguesNow} and the texts of `nowTexts`.
 */
@Component({
  selector: 'ts-dialogue-now',
  imports: [Card, Button, RouterLink, LoadState],
  template: `
    @if (card(); as card) {
      <ts-card>
        <h2>{{ t(card.key + '.heading', card.words) }}</h2>
        @for (line of card.lines; track line) {
          <p>{{ line }}</p>
        }
        <a [tsButton]="card.look" [routerLink]="card.path">{{ t(card.key + '.action') }}</a>
      </ts-card>
    } @else if (now.all.error() && !now.known()) {
      <ts-load-state [error]="now.all.error()" (retry)="now.all.reload()" />
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    h2 {
      margin-bottom: 6px;
      font-size: 24px;
    }
    p {
      margin-bottom: 4px;
      color: var(--ink-2);
    }
    a {
      min-width: 180px;
      margin-top: 12px;
    }
    @media (max-width: 720px) {
      a {
        width: 100%;
      }
    }
  `,
})
export class DialogueNow {
  protected readonly now = inject(MyDialoguesNow);
  protected readonly t = injectText('now.home');
  private readonly nameOf = injectDialogueName();
  private readonly moment = injectMoment();

  protected readonly card = computed(() => {
    const first = this.now.first();
    const known = this.now.known();
    if (!first || !known) return null;
    const { dialogue, step } = first;
    const { returnAt, plannedAt, proposedAt, answerBefore } = dialogue;
    const times: Readonly<Record<string, string | null>> = {
      return: returnAt,
      asked: answerBefore,
      proposed: proposedAt,
    };
    const at = times[step] ?? plannedAt;
    const words = {
      partner: known.partnerName,
      coach: known.coachName,
      type: this.nameOf(dialogue.type),
      when: at === null ? '' : this.moment(at),
    };
    const key = step === 'waiting' && !dialogue.iAsked ? 'offered' : step;
    return {
      ...{ key, words, path: pathOf(first) },
      look: this.now.isPressing() ? ('filled' as const) : ('quiet' as const),
      lines: [
        this.t(`${key}.${at === null && OPEN_TIME.includes(step) ? 'open' : 'sentence'}`, words),
        ...(dialogue.coachPresent && step !== 'lapsed' ? [this.t('withCoach', words)] : []),
      ],
    };
  });
}
