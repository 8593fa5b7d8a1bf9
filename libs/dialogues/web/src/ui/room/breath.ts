import { Component, computed, input } from '@angular/core';
import { injectText } from '@tweespraak/platform/web';

/**
 * A minute to breathe with: a disc that grows and shrinks slowly, and how long still. With reduced motion it stands still
 * and the words do the work. Screen readers hear the beginning and the end, not every second.
 */
@Component({
  selector: 'ts-breath',
  template: `
    <div class="disc" aria-hidden="true"><div class="core"></div></div>
    <p aria-hidden="true">{{ seconds() > 0 ? t('left', { seconds: seconds() }) : t('done') }}</p>
    <p class="visually-hidden" role="status">{{ spoken() }}</p>
  `,
  styleUrl: './breath.scss',
})
export class Breath {
  /** Seconds that are left; 0 when it is over. */
  readonly seconds = input.required<number>();
  protected readonly t = injectText('room.breath');
  protected readonly spoken = computed(() => this.t(this.seconds() > 0 ? 'begins' : 'done'));
}
