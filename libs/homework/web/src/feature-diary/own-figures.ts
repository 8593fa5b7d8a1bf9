import { Component, computed, input } from '@angular/core';
import type { Exercise, OwnEntry } from '@tweespraak/homework/domain';
import { injectText } from '@tweespraak/platform/web';
import { injectSay } from '../ui/inject-say';
import { FigureChart } from './figure-chart';
import { figuresOf, type Figure } from './figure-model';

/** All of one's own sliders of an exercise, drawn here in the browser: nobody else sees them. */
@Component({
  selector: 'ts-own-figures',
  imports: [FigureChart],
  template: `
    @for (figure of figures(); track figure.id) {
      <ts-figure-chart [figure]="figure" [name]="nameOf(figure)" [lineNames]="lineNames(figure)" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 20px;
    }
  `,
})
export class OwnFigures {
  readonly exercise = input.required<Pick<Exercise, 'steps' | 'bodySliders'>>();
  readonly entries = input.required<readonly OwnEntry[]>();
  private readonly t = injectText('doing.figure');
  private readonly say = injectSay();
  protected readonly figures = computed(() => figuresOf(this.exercise(), this.entries()));

  protected nameOf({ id, lines }: Figure): string {
    if (id === 'tension' || id === 'contact') return this.t(id);
    const input = this.exercise()
      .steps.flatMap(({ inputs }) => inputs)
      .find((one) => one.id === lines[0]?.id);
    return input ? this.say(input.label) : '';
  }

  protected lineNames({ lines }: Figure): string[] {
    if (lines.every(({ id }) => !id.includes('.'))) return lines.map(() => '');
    return lines.map(({ id }) => this.t(id.startsWith('after') ? 'after' : 'before'));
  }
}
