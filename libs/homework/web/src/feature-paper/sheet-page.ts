import { Component, DOCUMENT, computed, inject } from '@angular/core';
import { BODY_SPOTS, BODY_SPOT_NAMES, stepsOf, type Input } from '@tweespraak/homework/domain';
import { Button, Icon, Page, injectText } from '@tweespraak/platform/web';
import { HomeworkStore } from '../data/homework-store';
import { weekOf } from '../data/screens';
import { injectSay } from '../ui/inject-say';
import { spacedCode } from './paper-code';

/** The homework on paper, in one's own language: steps to read, lines to write on, and the code to log it with. */
@Component({
  selector: 'ts-sheet-page',
  imports: [Page, Button, Icon],
  templateUrl: './sheet-page.html',
  styleUrl: './sheet-page.scss',
})
export class SheetPage {
  protected readonly store = inject(HomeworkStore);
  protected readonly t = injectText('doing.paper.sheet');
  protected readonly say = injectSay();
  private readonly window = inject(DOCUMENT).defaultView;
  protected readonly spaced = computed(() => spacedCode(this.store.detail()?.paperCode ?? ''));
  /** Of the week that is on; before and after it all there is. */
  protected readonly steps = computed(() => {
    const [detail, exercise] = [this.store.detail(), this.store.exercise()];
    if (!detail || !exercise) return [];
    const day = detail.item.today ?? detail.item.startsOn;
    return stepsOf(exercise, weekOf(detail.item.startsOn, day));
  });

  protected print(): void {
    this.window?.print();
  }

  /** What can be ringed on paper. */
  protected optionsOf(asked: Input): string[] {
    if (asked.kind === 'body-map') return BODY_SPOTS.map((spot) => this.say(BODY_SPOT_NAMES[spot]));
    if (asked.kind === 'words' || asked.kind === 'choice') {
      return asked.choices.map(({ label }) => this.say(label));
    }
    return [];
  }

  /** Lines to write on. */
  protected linesOf(asked: Input): readonly number[] {
    const lines = { text: 4, line: 2, source: 1, minutes: 1 } as Readonly<Record<string, number>>;
    const own = asked.kind === 'words' && asked.own ? 1 : 0;
    return Array.from({ length: lines[asked.kind] ?? own }, (_, index) => index);
  }
}
