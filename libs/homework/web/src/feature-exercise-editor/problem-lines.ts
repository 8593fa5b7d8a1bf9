import { Component, computed, inject, input } from '@angular/core';
import { injectText } from '@tweespraak/platform/web';
import { DraftStore } from './draft-store';

/** What is wrong at one place, in words; nothing when nothing is. */
@Component({
  selector: 'ts-problem-lines',
  template: `
    <div role="status">
      @for (line of lines(); track line) {
        <p>{{ line }}</p>
      }
    </div>
  `,
  styles: `
    p {
      margin: 0 0 10px;
      color: var(--warn);
      font-size: 13px;
      font-weight: 500;
    }
  `,
})
export class ProblemLines {
  readonly paths = input.required<readonly string[]>();

  private readonly store = inject(DraftStore);
  private readonly t = injectText('homework.problemCode');
  protected readonly lines = computed(() => [
    ...new Set(
      this.paths()
        .flatMap((path) => this.store.problemsAt(path))
        .map((code) => this.t(code)),
    ),
  ]);
}
