import { inject, signal, type Signal } from '@angular/core';
import type { HomeworkChanges } from '@tweespraak/homework/contract';
import { UndoToast, injectProblemText, injectText } from '@tweespraak/platform/web';
import { CoupleHomeworkClient } from '../data/couple-homework-client';

export interface HomeworkActs {
  /** Why the last act was refused; empty when it was not. */
  readonly refusal: Signal<string>;
  withdraw(homeworkId: string): Promise<void>;
  moveDue(homeworkId: string, dueOn: string, before: string): Promise<void>;
  attempt(work: () => Promise<void>): Promise<void>;
}

/** What a coach does with homework that was given; each act with a way back. Call in an injection context. */
export function injectHomeworkActs(): HomeworkActs {
  const client = inject(CoupleHomeworkClient);
  const toast = inject(UndoToast);
  const t = injectText('homework.couple');
  const say = injectProblemText('homework.problem');
  const refusal = signal('');
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    refusal.set('');
    try {
      await work();
    } catch (error) {
      refusal.set(say(error));
    }
  };
  const change = (homeworkId: string, changes: HomeworkChanges) => client.change(homeworkId, changes);
  return {
    refusal,
    attempt,
    withdraw: (homeworkId) =>
      attempt(async () => {
        await client.withdraw(homeworkId);
        toast.offer(t('withdrawn'), () => client.restore(homeworkId));
      }),
    moveDue: (homeworkId, dueOn, before) =>
      attempt(async () => {
        await change(homeworkId, { dueOn });
        toast.offer(t('moved'), () => change(homeworkId, { dueOn: before }));
      }),
  };
}
