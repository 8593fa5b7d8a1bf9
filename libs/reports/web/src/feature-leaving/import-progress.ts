import { Component, computed, inject, input, output } from '@angular/core';
import { Button, Card, Formats, injectText, nextId } from '@tweespraak/platform/web';
import type { ImportCard } from '@tweespraak/reports/contract';

const HUNDRED = 100;
/** Told aloud: more often would be noise. In percent. */
const MILESTONE = 25;

/** How far an import is. It is everything or nothing: until the end nothing stands in the practice. */
@Component({
  selector: 'ts-import-progress',
  imports: [Card, Button],
  template: `
    <ts-card [heading]="t('heading')">
      <p [id]="id">
        {{ t('rows', { rows: formats.number(import().rows), of: formats.number(import().of) }) }}
      </p>
      <progress max="100" [value]="percent()" [attr.aria-labelledby]="id"></progress>
      <p role="status" class="visually-hidden">{{ told() }}</p>
      <p>{{ t('then') }}</p>
      <div class="ts-actions">
        <button tsButton="quiet" type="button" [busy]="busy()" (click)="cancelled.emit()">
          {{ t('cancel') }}
        </button>
      </div>
    </ts-card>
  `,
  styles: `
    progress {
      width: 100%;
      accent-color: var(--primary);
    }
  `,
})
export class ImportProgress {
  readonly import = input.required<ImportCard>();
  readonly busy = input(false);
  readonly cancelled = output();

  protected readonly t = injectText('leaving.progress');
  protected readonly id = nextId('import');
  protected readonly formats = inject(Formats);
  protected readonly percent = computed(() => {
    const { rows, of } = this.import();
    return of > 0 ? Math.floor((rows / of) * HUNDRED) : 0;
  });
  protected readonly told = computed(() => {
    const percent = Math.floor(this.percent() / MILESTONE) * MILESTONE;
    return percent > 0 ? this.t('told', { percent }) : '';
  });
}
