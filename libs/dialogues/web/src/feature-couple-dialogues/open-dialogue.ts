import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CoachDialogue } from '@tweespraak/dialogues/contract';
import { isForPaper, scripts } from '@tweespraak/dialogues/domain';
import { Button, injectText } from '@tweespraak/platform/web';
import { injectDialogueName } from '../ui/dialogue-name';
import { injectMoment } from '../ui/inject-moment';

/** States in which the coach may still change it, and in which there is a seat to take. */
const CHANGEABLE = ['asked', 'not-now', 'planned'];
const SEATED = ['planned', 'running', 'paused'];

/** One dialogue that is not over: how it stands, in words, and what its coach can do. */
@Component({
  selector: 'ts-open-dialogue',
  imports: [Button, RouterLink],
  template: `
    <strong>{{ name() }}</strong>
    <span class="ts-quiet">{{ line() }}</span>
    @if (dialogue().topic; as topic) {
      <span class="topic">{{ topic }}</span>
    }
    <span class="ts-quiet ts-small">{{ details() }}</span>
    <div class="actions">
      @if (hasSeat()) {
        <a
          tsButton="quiet"
          [routerLink]="['/rooms', dialogue().id]"
          [attr.aria-label]="t('seatOf', { type: name() })"
          >{{ t('seat') }}</a
        >
      }
      @if (mayChange()) {
        <a tsButton="link" [routerLink]="path()" [attr.aria-label]="t('changeOf', { type: name() })">{{
          t('change')
        }}</a>
      }
      @if (hasCard()) {
        <a tsButton="link" [routerLink]="cardPath()" [attr.aria-label]="t('cardOf', { type: name() })">{{
          t('card')
        }}</a>
      }
      @if (dialogue().status === 'lapsed') {
        <button tsButton="link" type="button" [busy]="busy()" (click)="seen.emit()">{{ t('seen') }}</button>
      }
    </div>
  `,
  styles: `
    :host {
      display: grid;
    }
    strong {
      font-weight: 600;
    }
    .topic {
      margin: 4px 0;
      font: 400 16px/1.45 var(--serif);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 16px;
      margin-top: 6px;
    }
    .actions > :first-child.ts-button-link {
      margin-left: -5px;
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class OpenDialogue {
  readonly coupleId = input.required<string>();
  readonly dialogue = input.required<CoachDialogue>();
  readonly names = input.required<{ readonly a: string; readonly b: string }>();
  readonly busy = input(false);
  /** "I have seen that this one stayed paused": it leaves the list. */
  readonly seen = output();

  protected readonly t = injectText('plan.couple');
  private readonly nameOf = injectDialogueName();
  private readonly moment = injectMoment();
  protected readonly name = computed(() => this.nameOf(this.dialogue().type));
  protected readonly path = computed(() => ['/couples', this.coupleId(), 'dialogues', this.dialogue().id]);
  protected readonly cardPath = computed(() => [...this.path(), 'card']);
  private readonly script = computed(() => scripts[this.dialogue().type]);
  protected readonly hasSeat = computed(() => {
    const { status, coachPresent } = this.dialogue();
    return (
      this.script().setting === 'room' && SEATED.includes(status) && (coachPresent || status !== 'planned')
    );
  });
  protected readonly mayChange = computed(() => CHANGEABLE.includes(this.dialogue().status));
  protected readonly hasCard = computed(() => this.mayChange() && isForPaper(this.script()));
  protected readonly line = computed(() => {
    const { status, plannedAt, proposedAt, startedAt, pausedAt, returnAt, askedBy, coachPresent } =
      this.dialogue();
    const ats: Readonly<Record<string, string | null>> = {
      running: startedAt,
      paused: returnAt,
      lapsed: pausedAt,
      'not-now': proposedAt,
    };
    const at = status in ats ? ats[status] : plannedAt;
    const open = status === 'planned' && coachPresent ? 'yours' : 'open';
    return this.t(`status.${status}.${at ? 'at' : open}`, {
      when: at ? this.moment(at) : '',
      name: askedBy ? this.names()[askedBy] : '',
      other: askedBy ? this.names()[askedBy === 'a' ? 'b' : 'a'] : '',
    });
  });
  protected readonly details = computed(() => {
    const { level, coachPresent, first } = this.dialogue();
    const isTalk = this.script().setting === 'room';
    return [
      this.t(`levels.${level}`),
      ...(isTalk ? [first ? this.t('begins', { name: this.names()[first] }) : this.t('youTwo')] : []),
      ...(coachPresent ? [this.t('withYou')] : []),
    ].join(' · ');
  });
}
