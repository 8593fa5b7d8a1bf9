import { Component, computed, inject, input } from '@angular/core';
import { CHANGE_WORDS, type Change } from '@tweespraak/pillars/domain';
import { Formats, Icon, Language, injectText, type IconName } from '@tweespraak/platform/web';

const ICON: Readonly<Record<Change['class'], IconName>> = { forward: 'up', none: 'same', back: 'down' };

/** A change as arrow and number; the words of its class beside it (`words`), or for screen readers only. */
@Component({
  selector: 'ts-change',
  imports: [Icon],
  template: `
    @if (change(); as known) {
      <span class="figure" [class]="known.class">
        <ts-icon [name]="icon[known.class]" [size]="17" />{{ formats.delta(known.delta) }}
      </span>
      <span [class.visually-hidden]="!words()" class="words">{{ said() }}</span>
    } @else {
      <span class="unknown"
        ><span aria-hidden="true">–</span><span class="visually-hidden">{{ t('unknown') }}</span></span
      >
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 8px;
      color: var(--ink-2);
    }
    .figure {
      display: inline-flex;
      align-items: center;
      gap: 4px;
      white-space: nowrap;
    }
    .forward {
      color: var(--primary);
      font-weight: 500;
    }
    .back {
      color: var(--warn);
      font-weight: 500;
    }
    .words {
      font-size: 13px;
    }
  `,
})
export class ChangeMark {
  readonly change = input.required<Change | null>();
  readonly words = input(false);

  protected readonly t = injectText('coach.change');
  protected readonly formats = inject(Formats);
  protected readonly icon = ICON;
  private readonly language = inject(Language);
  protected readonly said = computed(() => {
    const change = this.change();
    if (!change) return '';
    const words = CHANGE_WORDS[change.class][this.language.active()];
    return change.signal ? `${words}, ${this.t(change.delta > 0 ? 'signalUp' : 'signalDown')}` : words;
  });
}
