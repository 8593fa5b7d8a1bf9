import { Component, computed, effect, inject, input, untracked } from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { HomeworkStore } from '../data/homework-store';
import { TwoVersions } from './two-versions';

/** Around the screens of one turn. Handed in or not of today: history must not lead back into it. */
@Component({
  selector: 'ts-do-frame',
  imports: [RouterOutlet, TwoVersions],
  template: `
    @if (store.twice().size > 0) {
      <ts-two-versions />
    } @else if (isOpen()) {
      <router-outlet />
    }
  `,
  styles: `
    :host {
      display: flex;
      flex: 1 1 auto;
      flex-direction: column;
    }
  `,
})
export class DoFrame {
  /** The turn, by its day. */
  readonly day = input.required<string>();
  protected readonly store = inject(HomeworkStore);
  private readonly router = inject(Router);
  protected readonly isOpen = computed(() => !!this.store.detail()?.turns.includes(this.day()));

  constructor() {
    effect(() => this.store.day.set(this.day()));
    effect(() => {
      const detail = this.store.detail();
      if (!detail || this.isOpen()) return;
      untracked(() => {
        const here = this.router.getCurrentNavigation() !== null;
        if (!here) void this.router.navigate(['/homework', detail.item.id], { replaceUrl: true });
      });
    });
  }
}
