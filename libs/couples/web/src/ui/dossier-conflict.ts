import { Component, computed, input, output } from '@angular/core';
import type { DossierField, DossierText } from '@tweespraak/couples/domain';
import { Button, injectText } from '@tweespraak/platform/web';

/** Two coaches changed the same words: both versions side by side, and three ways on. Nothing is gone before one is chosen. */
@Component({
  selector: 'ts-dossier-conflict',
  imports: [Button],
  template: `
    <div role="alert">
      <h3>{{ t('heading') }}</h3>
      <p>{{ t('why') }}</p>
    </div>
    <div class="versions">
      @for (version of versions(); track version.key) {
        <section [attr.aria-label]="t(version.key)">
          <h3>{{ t(version.key) }}</h3>
          @if (open().includes('togetherSince')) {
            <p class="ts-quiet">{{ t('since', { since: version.text.togetherSince || '–' }) }}</p>
          }
          @if (open().includes('note')) {
            <p class="note">{{ version.text.note || '–' }}</p>
          }
        </section>
      }
    </div>
    <div class="ts-actions">
      <button tsButton="quiet" type="button" (click)="chosen.emit('mine')">{{ t('takeMine') }}</button>
      <button tsButton="quiet" type="button" (click)="chosen.emit('theirs')">{{ t('takeTheirs') }}</button>
      @if (open().includes('note')) {
        <button tsButton="quiet" type="button" (click)="chosen.emit('both')">{{ t('takeBoth') }}</button>
      }
    </div>
  `,
  styles: `
    .versions {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 200px), 1fr));
      gap: 12px;
    }
    section {
      padding: 12px 14px;
      border: 1px solid var(--line-2);
      border-radius: 12px;
    }
    .note {
      margin: 0;
      white-space: pre-wrap;
    }
  `,
})
export class DossierConflict {
  readonly mine = input.required<DossierText>();
  readonly theirs = input.required<DossierText>();
  /** Where the two differ and a person has to choose. */
  readonly open = input.required<readonly DossierField[]>();
  readonly chosen = output<'mine' | 'theirs' | 'both'>();

  protected readonly t = injectText('couples.conflict');
  protected readonly versions = computed(() => [
    { key: 'mine', text: this.mine() },
    { key: 'theirs', text: this.theirs() },
  ]);
}
