import { Component, computed, inject, input, output, signal } from '@angular/core';
import { Button, Field, Formats, TextInput, injectText } from '@tweespraak/platform/web';
import { instantOnWall, wallTime } from '@tweespraak/shared/kernel';
import { returnMoments } from '../../data/return-moments';
import { momentWords } from '../moment-words';

/** Tonight, tomorrow, or a moment of one's own, never later than `until`. On the practice's clock. */
@Component({
  selector: 'ts-moment-chooser',
  imports: [Button, Field, TextInput],
  template: `
    <div class="near" role="group" [attr.aria-label]="label()">
      @for (moment of moments(); track moment.choice) {
        <button tsButton="quiet" type="button" [busy]="busy()" (click)="chosen.emit(moment.at)">
          {{ t(moment.choice) }} <span class="when">{{ clockOf(moment.at) }}</span>
        </button>
      }
    </div>
    @if (own() === null) {
      <button tsButton="link" type="button" (click)="own.set('')">{{ t('own') }}</button>
    } @else {
      <form novalidate (submit)="choose($event)">
        <ts-field [label]="t('when')" [hint]="t('until', { moment: words(untilIso()) })" [error]="problem()">
          <input
            tsInput
            type="datetime-local"
            required
            [min]="min()"
            [max]="max()"
            [value]="own()"
            (input)="own.set($any($event.target).value); problem.set('')"
          />
        </ts-field>
        <button tsButton="quiet" type="submit" [busy]="busy()">{{ t('choose') }}</button>
      </form>
    }
  `,
  styleUrl: './moment-chooser.scss',
})
export class MomentChooser {
  readonly label = input.required<string>();
  /** Epoch ms on the server's clock. */
  readonly now = input.required<number>();
  readonly until = input.required<number>();
  readonly busy = input(false);
  /** ISO text. */
  readonly chosen = output<string>();

  protected readonly t = injectText('room.moment');
  protected readonly own = signal<string | null>(null);
  protected readonly problem = signal('');
  private readonly formats = inject(Formats);
  private readonly zone = computed(() => this.formats.region().timeZone);
  private readonly minute = computed(() => Math.floor(this.now() / 60_000) * 60_000);
  protected readonly moments = computed(() => returnMoments(this.minute(), this.until(), this.zone()));
  protected readonly untilIso = computed(() => new Date(this.until()).toISOString());
  protected readonly min = computed(() => wallTime(new Date(this.minute()), this.zone()));
  protected readonly max = computed(() => wallTime(new Date(this.until()), this.zone()));

  protected clockOf(instant: string): string {
    return this.t('clock', { time: this.formats.date(instant, 'time') });
  }

  protected words(instant: string): string {
    const say = (parts: { day: string; time: string }): string => this.t('at', parts);
    return momentWords(instant, new Date(this.minute()), this.formats.region(), say);
  }

  protected choose(event: Event): void {
    event.preventDefault();
    const instant = instantOnWall(this.own() ?? '', this.zone());
    const at = instant ? Date.parse(instant) : NaN;
    if (!instant || Number.isNaN(at)) return this.problem.set(this.t('missing'));
    if (at < this.now() || at > this.until()) {
      return this.problem.set(this.t('outside', { moment: this.words(this.untilIso()) }));
    }
    this.chosen.emit(instant);
  }
}
