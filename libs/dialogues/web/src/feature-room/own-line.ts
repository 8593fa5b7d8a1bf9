import { Component, computed, effect, inject, input, signal } from '@angular/core';
import {
  Button,
  Field,
  Saved,
  TextInput,
  injectProblemText,
  injectText,
  type SaveState,
} from '@tweespraak/platform/web';
import { RoomClient } from '../data/room-client';
import { RoomStore } from '../data/room-store';
import { VisitDraft } from '../data/visit-draft';

const MAX = 1000;

/** For who speaks, while both keep: one sentence of one's own to keep. Nobody has to. */
@Component({
  selector: 'ts-own-line',
  imports: [Button, Field, TextInput, Saved],
  template: `
    <form (submit)="save($event)">
      <ts-field [label]="t('label')" [hint]="t('hint')" [optional]="true" [error]="problem()">
        <textarea
          tsInput
          rows="2"
          [attr.maxlength]="max"
          [value]="text()"
          (input)="write($any($event.target).value)"
        ></textarea>
      </ts-field>
      <div class="row">
        <button tsButton="quiet" type="submit" [busy]="state() === 'saving'" [disabled]="!text().trim()">
          {{ t('save') }}
        </button>
        <ts-saved [state]="state()" />
      </div>
    </form>
  `,
  styles: `
    :host {
      display: block;
      margin-top: 24px;
    }
    textarea.ts-input {
      min-height: 72px;
    }
    .row {
      display: flex;
      align-items: center;
      gap: 14px;
      margin-top: -6px;
    }
  `,
})
export class OwnLine {
  /** The place in the conversation that the sentence belongs to. */
  readonly place = input.required<string>();

  protected readonly max = MAX;
  protected readonly t = injectText('room.ownLine');
  protected readonly text = signal('');
  protected readonly state = signal<SaveState>('idle');
  protected readonly problem = signal('');
  private readonly client = inject(RoomClient);
  private readonly store = inject(RoomStore);
  private readonly draft = inject(VisitDraft);
  private readonly problemText = injectProblemText('room.problem');
  private readonly key = computed(() => `line-${this.store.dialogueId}-${this.place()}`);

  constructor() {
    effect(() => {
      this.text.set(this.draft.read(this.key()));
      this.state.set('idle');
      this.problem.set('');
    });
  }

  protected write(text: string): void {
    this.text.set(text);
    this.draft.write(this.key(), text);
    this.state.set('idle');
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text().trim();
    if (!text || this.state() === 'saving') return;
    this.state.set('saving');
    this.problem.set('');
    try {
      await this.client.addWords(this.store.dialogueId, text);
      this.write('');
      this.state.set('saved');
    } catch (error) {
      this.state.set('failed');
      this.problem.set(this.problemText(error));
    }
  }
}
