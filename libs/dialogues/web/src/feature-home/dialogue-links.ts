import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Card, Icon, injectText, type IconName } from '@tweespraak/platform/web';
import { MyDialoguesNow } from './my-dialogues-now';

interface Row {
  readonly key: string;
  readonly icon: IconName;
  readonly path: readonly string[];
}

/** Home's quiet rows to the rest of the dialogues; nothing while there is nothing to do with them yet. */
@Component({
  selector: 'ts-dialogue-links',
  imports: [Card, Icon, RouterLink],
  template: `
    @if (rows().length > 0) {
      <ts-card [heading]="t('heading')">
        <ul class="ts-rows">
          @for (row of rows(); track row.key) {
            <li>
              <a [routerLink]="row.path">
                <ts-icon [name]="row.icon" [size]="20" />
                <span>
                  <strong>{{ t(row.key, words()) }}</strong>
                  <span class="ts-quiet ts-small">{{ t(row.key + 'Note', words()) }}</span>
                </span>
                <ts-icon name="next" [size]="20" />
              </a>
            </li>
          }
        </ul>
      </ts-card>
    }
  `,
  styles: `
    :host:empty {
      display: none;
    }
    a {
      display: flex;
      align-items: center;
      gap: 14px;
      min-height: 44px;
      color: var(--ink);
      text-decoration: none;
    }
    a > span {
      display: grid;
      flex: 1;
      min-width: 0;
    }
    strong {
      font-weight: 500;
    }
    a:hover strong {
      text-decoration: underline;
      text-underline-offset: 3px;
    }
    ts-icon {
      color: var(--ink-2);
    }
  `,
})
export class DialogueLinks {
  protected readonly t = injectText('now.links');
  private readonly now = inject(MyDialoguesNow);
  protected readonly words = computed(() => ({ partner: this.now.known()?.partnerName ?? '' }));
  protected readonly rows = computed<readonly Row[]>(() => {
    const known = this.now.known();
    if (!known || (known.dialogues.length === 0 && known.canAsk.length === 0)) return [];
    const toMeasure = known.dialogues.find(({ canMeasure }) => canMeasure);
    return [
      ...(toMeasure ? [row('measure', 'sprout', ['/rooms', toMeasure.id])] : []),
      ...(known.canAsk.length > 0 ? [row('ask', 'talk', ['/dialogues/ask'])] : []),
      row('all', 'document', ['/dialogues']),
    ];
  });
}

function row(key: string, icon: IconName, path: readonly string[]): Row {
  return { key, icon, path };
}
