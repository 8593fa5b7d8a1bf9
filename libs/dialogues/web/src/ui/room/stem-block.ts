import { Component, computed, input } from '@angular/core';
import { Icon, injectText, type IconName } from '@tweespraak/platform/web';
import type { Note, Pane } from '../../data/pane';

const ICON: Readonly<Record<Note['kind'], IconName>> = {
  nudge: 'coach',
  deepening: 'sprout',
  suggestion: 'info',
  held: 'pause',
  doubling: 'coach',
};

/**
 * What to say now, as large as the moment: the step's name above it, help below it, and what the coach or the app adds.
 * The heading takes the focus when a new one comes; without a stem (level 4) the step's name is the heading.
 */
@Component({
  selector: 'ts-stem-block',
  imports: [Icon],
  template: `
    @if (pane().stem) {
      <p class="name">{{ pane().name }}</p>
    }
    @if (level() === 1) {
      <h1 tabindex="-1" [class]="rule()">{{ heading() }}</h1>
    } @else {
      <h2 tabindex="-1" [class]="rule()">{{ heading() }}</h2>
    }
    @if (pane().help && !helpHidden()) {
      <p class="help">{{ pane().help }}</p>
    }
    @for (note of pane().notes; track note.kind + note.text) {
      <p class="note" [class.say]="note.kind === 'deepening'">
        <ts-icon [name]="icon[note.kind]" />
        <span
          ><span class="visually-hidden">{{ t(note.kind) }}: </span>{{ note.text }}</span
        >
      </p>
    }
  `,
  styleUrl: './stem-block.scss',
})
export class StemBlock {
  readonly pane = input.required<Pane>();
  readonly level = input<1 | 2>(1);
  /** The page says it in its own way. */
  readonly helpHidden = input(false);
  protected readonly t = injectText('room.noteKind');
  protected readonly icon = ICON;
  protected readonly heading = computed(() => this.pane().stem || this.pane().name);
  protected readonly rule = computed(() => this.pane().speaker ?? 'both');
}
