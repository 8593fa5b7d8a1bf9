import { Component, computed, inject, input } from '@angular/core';
import type { MyDialogue, MyDialogues } from '@tweespraak/dialogues/contract';
import { scripts } from '@tweespraak/dialogues/domain';
import { Icon, Language, injectText } from '@tweespraak/platform/web';
import { minutesKey } from '../ui/minutes-key';

/** What kind of talk it is, who begins, who is there, and the subject with who reads it. */
@Component({
  selector: 'ts-dialogue-facts',
  imports: [Icon],
  template: `
    <p>{{ about() }}</p>
    <ul>
      @for (fact of facts(); track fact.text) {
        <li><ts-icon [name]="fact.icon" [size]="18" />{{ fact.text }}</li>
      }
    </ul>
    @if (dialogue().topic; as topic) {
      <blockquote>
        <p class="ts-quiet ts-small">{{ t('topic') }}</p>
        <p class="topic">{{ topic }}</p>
      </blockquote>
      <p class="ts-quiet ts-small who">{{ t('topicWho', words()) }}</p>
    }
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
      margin: 0 0 16px;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 10px;
    }
    ts-icon {
      margin-top: 2px;
      color: var(--primary);
    }
    blockquote {
      margin: 0 0 8px;
      padding-left: 16px;
      border-left: 3px solid var(--accent);
    }
    blockquote p {
      margin: 0;
    }
    .topic {
      font: 400 17px/1.5 var(--serif);
    }
    .who {
      margin: 0;
    }
  `,
})
export class DialogueFacts {
  readonly dialogue = input.required<MyDialogue>();
  readonly couple = input.required<MyDialogues>();

  protected readonly t = injectText('plan.facts');
  private readonly language = inject(Language);
  private readonly script = computed(() => scripts[this.dialogue().type]);
  protected readonly about = computed(() => this.script().about[this.language.active()]);
  protected readonly words = computed(() => {
    const { partnerName: partner, coachName: coach } = this.couple();
    return { partner, coach };
  });
  protected readonly facts = computed(() => {
    const { iBegin, coachPresent } = this.dialogue();
    const [from, to] = this.script().minutes;
    const begins = iBegin === null ? 'choose' : iBegin ? 'me' : 'partner';
    const isTalk = this.script().setting === 'room';
    return [
      { icon: 'clock' as const, text: this.t(`minutes.${minutesKey(this.script())}`, { from, to }) },
      ...(isTalk ? [{ icon: 'talk' as const, text: this.t(`begins.${begins}`, this.words()) }] : []),
      ...(coachPresent ? [{ icon: 'coach' as const, text: this.t('coach', this.words()) }] : []),
    ];
  });
}
