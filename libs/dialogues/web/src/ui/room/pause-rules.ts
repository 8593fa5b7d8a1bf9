import { Component } from '@angular/core';
import { Icon, injectText } from '@tweespraak/platform/web';

const RULES = ['follow', 'text', 'alcohol', 'drive', 'invite'] as const;

/** What two people agree on for a pause: shown before the first one, and during each. */
@Component({
  selector: 'ts-pause-rules',
  imports: [Icon],
  template: `
    <ul>
      @for (rule of rules; track rule) {
        <li><ts-icon name="check" />{{ t(rule) }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: 8px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      gap: 10px;
    }
    ts-icon {
      margin-top: 3px;
      color: var(--primary);
    }
  `,
})
export class PauseRules {
  protected readonly rules = RULES;
  protected readonly t = injectText('room.pauseRules');
}
