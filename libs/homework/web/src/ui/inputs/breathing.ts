import { Component, DestroyRef, computed, inject, input, output, signal } from '@angular/core';
import { Button, Icon, StayAwake, injectText } from '@tweespraak/platform/web';
import { BreathClock } from './breath-clock';

/**
 * A quiet timer to breathe with: a disc that grows and shrinks at the asked pace, without any sound. With reduced motion words
 * say in and out. Screen readers hear the beginning, the minutes and the end. It pauses at a touch, and may end early.
 */
@Component({
  selector: 'ts-breathing',
  imports: [Button, Icon],
  providers: [StayAwake],
  template: `
    <section [attr.aria-label]="label()">
      <div class="disc" aria-hidden="true" [class.moving]="clock.running() && pace() > 0">
        <div class="core" [style.animation-duration.s]="pace()"></div>
        @if (clock.running() && pace() > 0) {
          <span class="word">{{ t(phase()) }}</span>
        }
      </div>
      <p class="left" aria-hidden="true">{{ shown() }}</p>
      <p class="visually-hidden" role="status">{{ spoken() }}</p>
      <div class="ts-actions">
        @if (isDone()) {
          <p class="done"><ts-icon name="check" />{{ t('done') }}</p>
          <button tsButton="link" type="button" (click)="again()">{{ t('again') }}</button>
        } @else if (clock.running()) {
          <button tsButton="quiet" type="button" (click)="clock.pause()">
            <ts-icon name="pause" />{{ t('pause') }}
          </button>
          <button tsButton="link" type="button" (click)="finish()">{{ t('enough') }}</button>
        } @else {
          <button tsButton="quiet" type="button" (click)="begin()">
            {{ t(clock.elapsed() > 0 ? 'goOn' : 'begin') }}
          </button>
          @if (clock.elapsed() > 0) {
            <button tsButton="link" type="button" (click)="finish()">{{ t('enough') }}</button>
          }
        }
      </div>
    </section>
  `,
  styleUrl: './breathing.scss',
})
export class Breathing {
  readonly label = input.required<string>();
  readonly seconds = input.required<number>();
  /** Breaths a minute; 0: at one's own pace. */
  readonly perMinute = input.required<number>();
  /** It was done before. */
  readonly value = input(false);
  readonly finished = output<boolean>();

  protected readonly t = injectText('doing.input.breathing');
  protected readonly clock = new BreathClock(() => this.finish());
  private readonly awake = inject(StayAwake);
  private readonly restarted = signal(false);
  /** Seconds of one breath, in and out; 0 without a pace. */
  protected readonly pace = computed(() => (this.perMinute() > 0 ? 60 / this.perMinute() : 0));
  protected readonly isDone = computed(() => this.value() && !this.restarted());
  private readonly left = computed(() => Math.max(0, this.seconds() - this.clock.elapsed()));
  protected readonly phase = computed(() =>
    this.clock.elapsed() % this.pace() < this.pace() / 2 ? 'in' : 'out',
  );
  protected readonly shown = computed(() => {
    if (this.isDone()) return '';
    const left = Math.ceil(this.left());
    return this.t('left', { time: `${Math.floor(left / 60)}:${`${left % 60}`.padStart(2, '0')}` });
  });
  /** Once a minute, not every second. */
  protected readonly spoken = computed(() => {
    if (this.isDone()) return this.t('done');
    if (this.clock.elapsed() === 0) return '';
    if (!this.clock.running()) return this.t('paused');
    return this.t.count('minutesLeft', Math.max(1, Math.ceil(this.left() / 60)));
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => this.clock.pause());
  }

  protected begin(): void {
    this.awake.want(true);
    this.clock.run(this.seconds());
  }

  protected again(): void {
    this.restarted.set(true);
    this.clock.reset();
  }

  /** Also when someone has had enough: stopping early is as good. */
  protected finish(): void {
    this.awake.want(false);
    this.clock.reset();
    this.restarted.set(false);
    this.finished.emit(true);
  }
}
