import { Injectable, signal } from '@angular/core';

/** A question before something that cannot be undone. Everything else: do it, and offer undo. */
export interface Question {
  readonly heading: string;
  readonly body: string;
  /** The verb of what happens: "Verwijderen", never "OK". */
  readonly confirm: string;
  readonly cancel?: string;
  /** The person types this (a name) before the button works. */
  readonly mustType?: string;
}

interface Asked extends Question {
  readonly answer: (yes: boolean) => void;
}

/** `if (await confirm.ask({ … })) …`. A second question answers the first with no. */
@Injectable({ providedIn: 'root' })
export class ConfirmDialog {
  private readonly current = signal<Asked | null>(null);

  readonly question = this.current.asReadonly();

  ask(question: Question): Promise<boolean> {
    this.answer(false);
    return new Promise((answer) => this.current.set({ ...question, answer }));
  }

  answer(yes: boolean): void {
    const asked = this.current();
    this.current.set(null);
    asked?.answer(yes);
  }
}
