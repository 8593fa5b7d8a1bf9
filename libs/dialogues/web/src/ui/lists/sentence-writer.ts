import { Component, input, output, signal } from '@angular/core';
import type { Box, ListSentence, NewSentenceBody, SentenceChanges } from '@tweespraak/dialogues/contract';
import { Button, Field, Icon, TextInput, injectText, nextId } from '@tweespraak/platform/web';
import { WeightChoice } from './weight-choice';

const MAX = 300;

/** One's own sentences, one after the other: written, changed, taken away. The words of what is being typed live with the caller. */
@Component({
  selector: 'ts-sentence-writer',
  imports: [Button, Field, Icon, TextInput, WeightChoice],
  templateUrl: './sentence-writer.html',
  styleUrl: './lists.scss',
})
export class SentenceWriter {
  readonly sentences = input.required<readonly ListSentence[]>();
  readonly box = input.required<Box>();
  /** The label of the field: what this box is for. */
  readonly label = input.required<string>();
  readonly hint = input('');
  /** Up to which number one says how much it matters; 0 when that is not asked. */
  readonly weightTo = input(0);
  /** What is being typed, also after a reload. */
  readonly draft = input('');
  readonly busy = input(false);
  readonly problem = input('');
  readonly drafted = output<string>();
  readonly added = output<NewSentenceBody>();
  readonly changed = output<{ id: string; changes: SentenceChanges }>();
  readonly removed = output<string>();

  protected readonly t = injectText('room.lists');
  protected readonly max = MAX;
  protected readonly headingId = nextId('box');
  protected readonly weight = signal<number | null>(null);
  protected readonly editing = signal<string | null>(null);

  protected add(event: Event): void {
    event.preventDefault();
    const text = this.draft().trim();
    if (!text || this.busy()) return;
    this.added.emit({ box: this.box(), text, weight: this.weight() });
    this.weight.set(null);
  }

  protected save(event: Event, { id, text: before }: ListSentence, field: HTMLInputElement): void {
    event.preventDefault();
    const text = field.value.trim();
    if (text && text !== before) this.changed.emit({ id, changes: { text } });
    this.editing.set(null);
  }

  protected weigh(id: string, weight: number): void {
    this.changed.emit({ id, changes: { weight } });
  }
}
