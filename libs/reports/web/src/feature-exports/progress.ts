import { Component, computed, inject, input } from '@angular/core';
import { Formats, injectText, nextId } from '@tweespraak/platform/web';
import type { ExportProgress } from '@tweespraak/reports/contract';

const MINUTE = 60;
/** Below this a number of seconds would only jump about. */
const SOON = 5;

/** How far the work is: rows of rows, and about how long it still takes. */
@Component({
  selector: 'ts-progress',
  template: `
    <p [id]="id">{{ words() }}</p>
    <progress max="100" [value]="progress()?.percent ?? 0" [attr.aria-labelledby]="id"></progress>
  `,
  styles: `
    :host {
      display: block;
    }
    p {
      margin: 0 0 6px;
    }
    progress {
      display: block;
      width: 100%;
      height: 8px;
      overflow: hidden;
      appearance: none;
      border: 0;
      border-radius: 4px;
      background: var(--line-2);
      color: var(--primary);
    }
    progress::-webkit-progress-bar {
      background: var(--line-2);
    }
    progress::-webkit-progress-value {
      border-radius: 4px;
      background: var(--primary);
    }
    progress::-moz-progress-bar {
      background: var(--primary);
    }
    @media (forced-colors: active) {
      progress {
        appearance: auto;
        height: 14px;
      }
    }
  `,
})
export class Progress {
  readonly progress = input.required<ExportProgress | null>();

  protected readonly t = injectText('exports.progress');
  protected readonly id = nextId('progress');
  private readonly formats = inject(Formats);
  protected readonly words = computed(() => {
    const progress = this.progress();
    if (!progress) return this.t('begins');
    const [rows, of] = [this.formats.number(progress.rows), this.formats.number(progress.of)];
    return [this.t(progress.stage, { rows, of }), this.left(progress.secondsLeft)]
      .filter(Boolean)
      .join(' – ');
  });

  private left(seconds: number | null): string {
    if (seconds === null) return '';
    if (seconds <= SOON) return this.t('soon');
    return seconds < MINUTE
      ? this.t.count('seconds', seconds)
      : this.t.count('minutes', Math.ceil(seconds / MINUTE));
  }
}
