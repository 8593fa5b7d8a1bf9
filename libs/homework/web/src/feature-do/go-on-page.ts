import { Component, effect, inject } from '@angular/core';
import { ActivatedRoute, Router } from '@angular/router';
import { Skeleton } from '@tweespraak/platform/web';
import { HomeworkStore } from '../data/homework-store';
import type { Screen } from '../data/screens';

/** To the first screen with something open; everything filled in leads to checking. */
@Component({
  selector: 'ts-go-on-page',
  imports: [Skeleton],
  template: `<ts-skeleton />`,
})
export class GoOnPage {
  private readonly store = inject(HomeworkStore);
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);

  constructor() {
    effect(() => {
      const draft = this.store.draft();
      if (!draft) return;
      const screens = this.store.screens();
      const begun = Object.keys(draft.answers).length > 0;
      const open = begun ? screens.findIndex((screen) => this.isOpen(screen)) : 0;
      const to = open === -1 || this.store.declined() ? ['check'] : ['step', open + 1];
      void this.router.navigate(to, { relativeTo: this.route, replaceUrl: true });
    });
  }

  private isOpen(screen: Screen): boolean {
    const ids = screen.kind === 'step' ? screen.step.inputs.map(({ id }) => id) : screen.sliders;
    return ids.length > 0 && ids.every((id) => this.store.answerOf(id) === null);
  }
}
