import { Component, computed, inject } from '@angular/core';
import type { DoneRule, Exercise } from '@tweespraak/homework/domain';
import { Button, Field, TextInput, injectText } from '@tweespraak/platform/web';
import { injectSay } from '../ui/inject-say';
import { DraftNumber } from './draft-number';
import { DraftStore } from './draft-store';
import { DraftText } from './draft-text';
import { ItemBar } from '../ui/item-bar';
import { ProblemLines } from './problem-lines';

const EMPTY = { nl: '', en: '' };
const MOST_SAFETY = 5;

/** When it is done, what to take care of, and the talk that it may lead to. */
@Component({
  selector: 'ts-ending-editor',
  imports: [Button, Field, TextInput, DraftNumber, DraftText, ItemBar, ProblemLines],
  templateUrl: './ending-editor.html',
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-end;
      gap: 0 8px;
    }
    .line ts-draft-text {
      flex: 1 1 220px;
    }
    .line ts-item-bar {
      margin-bottom: 18px;
    }
    h3 {
      margin-top: 18px;
    }
  `,
})
export class EndingEditor {
  protected readonly t = injectText('homework.editor');
  protected readonly say = injectSay();
  protected readonly store = inject(DraftStore);
  protected readonly rules = ['entries', 'answered', 'reply-read'] as const;
  protected readonly exercise = computed(() => this.store.exercise() as Exercise);
  protected readonly questions = computed(() => this.exercise().steps.flatMap(({ inputs }) => inputs));
  protected readonly mayAddSafety = computed(() => this.exercise().safety.length < MOST_SAFETY);

  protected setRule(kind: string): void {
    const rules: Readonly<Record<string, DoneRule>> = {
      entries: { kind: 'entries', atLeast: 1, of: 1 }, // the store fits it to the rhythm
      'reply-read': { kind: 'reply-read' },
      answered: { kind: 'answered', input: this.questions()[0]?.id ?? '' },
    };
    this.store.write('done', rules[kind]);
  }

  protected addSafety(): void {
    this.store.add('safety', EMPTY);
  }

  protected setBridge(on: boolean): void {
    const bridge = { after: [1], text: EMPTY, dialogue: null };
    this.store.write('bridge', on ? bridge : undefined);
  }

  protected setDays(text: string): void {
    this.store.write('bridge.after', (text.match(/\d+/g) ?? []).map(Number));
  }
}
