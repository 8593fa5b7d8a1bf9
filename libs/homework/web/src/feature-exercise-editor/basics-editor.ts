import { Component, computed, inject } from '@angular/core';
import { SCOPES, pillarKeys, pillarNames, type Exercise, type Rhythm } from '@tweespraak/homework/domain';
import { Field, TextInput, injectText } from '@tweespraak/platform/web';
import { injectSay } from '../ui/inject-say';
import { DraftNumber } from './draft-number';
import { DraftStore } from './draft-store';
import { DraftText } from './draft-text';
import { ProblemLines } from './problem-lines';

const RHYTHMS: Readonly<Record<Rhythm['kind'], Rhythm>> = {
  once: { kind: 'once' },
  daily: { kind: 'daily', days: 7 },
  weekly: { kind: 'weekly', times: 1, weeks: 3 },
};

/** What the exercise is, with whom, how long, how often, and who reads it. */
@Component({
  selector: 'ts-basics-editor',
  imports: [Field, TextInput, DraftText, DraftNumber, ProblemLines],
  templateUrl: './basics-editor.html',
})
export class BasicsEditor {
  protected readonly t = injectText('homework.editor');
  protected readonly e = injectText('homework.exercise');
  protected readonly scopeName = injectText('homework.preview.scope');
  protected readonly say = injectSay();
  protected readonly store = inject(DraftStore);
  protected readonly rhythms = ['once', 'daily', 'weekly'] as const;
  protected readonly scopes = SCOPES;
  protected readonly whos = ['each', 'together', 'solo'] as const;
  protected readonly pillars = pillarKeys.map((key) => ({ key, name: pillarNames[key] }));
  protected readonly exercise = computed(() => this.store.exercise() as Exercise);

  protected setRhythm(kind: Rhythm['kind']): void {
    this.store.write('rhythm', RHYTHMS[kind]);
  }

  /** In a set that is kept in the order of `all`. */
  protected toggle(path: 'who' | 'pillars', all: readonly string[], one: string): void {
    const before = this.store.list(path);
    const has = before.includes(one);
    this.store.write(
      path,
      all.filter((key) => (key === one ? !has : before.includes(key))),
    );
  }

  protected readonly pillarList = pillarKeys;

  protected setRemind(time: string): void {
    this.store.write('remindAt', time || undefined);
  }
}
