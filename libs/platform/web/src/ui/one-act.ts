import { signal, type Signal } from '@angular/core';
import { injectProblemText } from '../i18n/inject-problem-text';

/** What a page does for a person, one thing at a time. */
export interface OneAct {
  /** Something is under way: whatever is asked meanwhile is not begun. */
  readonly busy: Signal<boolean>;
  /** Why the last one was refused, in words; empty when it was not. */
  readonly refusal: Signal<string>;
  run(work: () => Promise<void>): Promise<void>;
}

/** Call in an injection context, with the prefix of the texts for problems: `act = injectOneAct('agenda.problem')`. */
export function injectOneAct(problemTexts: string): OneAct {
  const say = injectProblemText(problemTexts);
  const busy = signal(false);
  const refusal = signal('');
  return {
    busy: busy.asReadonly(),
    refusal: refusal.asReadonly(),
    run: async (work) => {
      if (busy()) return;
      busy.set(true);
      refusal.set('');
      try {
        await work();
      } catch (error) {
        refusal.set(say(error));
      } finally {
        busy.set(false);
      }
    },
  };
}
