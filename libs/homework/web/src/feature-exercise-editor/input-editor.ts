import { Component, computed, inject, input } from '@angular/core';
import type { Input } from '@tweespraak/homework/domain';
import { Field, TextInput, injectText } from '@tweespraak/platform/web';
import { ChoicesEditor } from './choices-editor';
import { DraftNumber } from './draft-number';
import { DraftStore } from './draft-store';
import { DraftText } from './draft-text';
import { newInput } from './new-exercise';
import { ProblemLines } from './problem-lines';

export const INPUT_KINDS = [
  'line',
  'text',
  'slider',
  'choice',
  'words',
  'body-map',
  'tick',
  'minutes',
  'breathing',
  'cards',
  'source',
  'consent',
] as const satisfies readonly Input['kind'][];

/** One question of a step: its kind, its words, and what its kind needs. */
@Component({
  selector: 'ts-input-editor',
  imports: [Field, TextInput, ChoicesEditor, DraftNumber, DraftText, ProblemLines],
  templateUrl: './input-editor.html',
})
export class InputEditor {
  /** As `steps.0.inputs.1`. */
  readonly path = input.required<string>();

  protected readonly t = injectText('homework.editor');
  protected readonly kindName = injectText('homework.inputKind');
  protected readonly kinds = INPUT_KINDS;
  protected readonly store = inject(DraftStore);
  protected readonly asked = computed(() => this.store.at(this.path()) as Input);

  /** Another kind keeps the words and the place of the answers, and begins the rest anew. */
  protected turnInto(kind: string): void {
    const next = INPUT_KINDS.find((one) => one === kind);
    const { id, label } = this.asked();
    if (next) this.store.write(this.path(), newInput(next, id, label));
  }

  protected set(what: 'required' | 'private' | 'own', on: boolean): void {
    this.store.write(`${this.path()}.${what}`, on || (what === 'own' ? false : undefined));
  }
}
