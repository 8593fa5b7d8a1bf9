import { Component, computed, inject, input, output, signal } from '@angular/core';
import {
  Button,
  Field,
  Formats,
  TextInput,
  UndoToast,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { addDays, instantOnWall, localDateIn, wallTime } from '@tweespraak/shared/kernel';
import { MyHomeworkClient } from '../data/my-homework-client';
import { MyHomeworkNow } from './my-homework-now';

/** On the practice's wall. */
const TONIGHT = '20:00';
const MORNING = '09:00';
const MOST_DAYS = 14;

/** "Not now": tonight, tomorrow, or a moment of one's own. With a way back. */
@Component({
  selector: 'ts-later-choice',
  imports: [Button, Field, TextInput],
  template: `
    <div class="near" role="group" [attr.aria-label]="t('later')">
      @for (choice of choices(); track choice.key) {
        <button tsButton="quiet" type="button" [busy]="busy()" (click)="put(choice.wall)">
          {{ t(choice.key) }}
        </button>
      }
      @if (own() === null) {
        <button tsButton="quiet" type="button" (click)="own.set('')">{{ t('own') }}</button>
      }
    </div>
    @if (own() !== null) {
      <form novalidate (submit)="choose($event)">
        <ts-field [label]="t('when')" [error]="problem()">
          <input
            tsInput
            type="datetime-local"
            [min]="min()"
            [max]="max()"
            [value]="own()"
            (input)="own.set($any($event.target).value); problem.set('')"
          />
        </ts-field>
        <button tsButton="quiet" type="submit" [busy]="busy()">{{ t('choose') }}</button>
      </form>
    } @else if (problem()) {
      <p role="alert">{{ problem() }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 14px;
      margin-top: 14px;
    }
    .near {
      display: flex;
      flex-wrap: wrap;
      gap: 10px;
    }
    .near button {
      flex: 1 1 auto;
    }
  `,
})
export class LaterChoice {
  readonly homeworkId = input.required<string>();
  readonly chosen = output();

  protected readonly t = injectText('homeworkNow.put');
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  protected readonly own = signal<string | null>(null);
  private readonly formats = inject(Formats);
  private readonly client = inject(MyHomeworkClient);
  private readonly now = inject(MyHomeworkNow);
  private readonly toast = inject(UndoToast);
  private readonly problemText = injectProblemText('homeworkNow.problem');
  private readonly zone = computed(() => this.formats.region().timeZone);
  protected readonly min = computed(() => wallTime(new Date(), this.zone()));
  protected readonly max = computed(() =>
    wallTime(new Date(Date.now() + MOST_DAYS * 86_400_000), this.zone()),
  );
  /** Tonight while it is still to come. */
  protected readonly choices = computed(() => {
    const today = localDateIn(new Date(), this.zone());
    const tonight = { key: 'tonight', wall: `${today}T${TONIGHT}` };
    const tomorrow = { key: 'tomorrow', wall: `${addDays(today, 1)}T${MORNING}` };
    return this.min() < tonight.wall ? [tonight, tomorrow] : [tomorrow];
  });

  protected choose(event: Event): void {
    event.preventDefault();
    const wall = this.own() ?? '';
    if (!wall || wall < this.min() || wall > this.max()) return this.problem.set(this.t('outside'));
    void this.put(wall);
  }

  protected async put(wall: string): Promise<void> {
    const until = instantOnWall(wall, this.zone());
    if (!until || this.busy()) return this.problem.set(until ? '' : this.t('outside'));
    this.busy.set(true);
    const id = this.homeworkId();
    try {
      await this.client.later(id, until);
      this.toast.offer(this.t('done', { when: this.formats.date(until, 'moment') }), async () => {
        await this.client.later(id, null);
        this.now.all.reload();
      });
      this.chosen.emit();
    } catch (error) {
      this.problem.set(this.problemText(error));
    } finally {
      this.busy.set(false);
    }
  }
}
