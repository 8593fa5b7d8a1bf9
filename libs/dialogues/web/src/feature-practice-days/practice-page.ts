import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DayBody, DialogueDay } from '@tweespraak/dialogues/contract';
import type { Room } from '@tweespraak/dialogues/domain';
import {
  Button,
  Card,
  Formats,
  KeepFocus,
  Language,
  LoadState,
  Notice,
  Page,
  QuietBox,
  Skeleton,
  asProblem,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { localDateIn } from '@tweespraak/shared/kernel';
import { PracticeClient } from '../data/practice-client';
import { injectDialogueName } from '../ui/dialogue-name';
import { CaringWeek } from './caring-week';
import { DayWeather } from './day-weather';
import { FunWeek } from './fun-week';
import { practiceView } from './practice-view';

type Entry = Omit<DayBody, 'onDay'>;

/** Today of a practice: gratitude, thirty days, caring gestures, fun. Only today; nothing counts what was not done. */
@Component({
  selector: 'ts-practice-page',
  imports: [
    ...[Page, Card, LoadState, Skeleton, QuietBox, Notice, Button, RouterLink],
    ...[DayWeather, CaringWeek, FunWeek, KeepFocus],
  ],
  templateUrl: './practice-page.html',
  styleUrl: './practice-page.scss',
})
export class PracticePage {
  readonly dialogueId = input.required<string>();

  protected readonly t = injectText('plan.practice');
  protected readonly busy = signal(false);
  protected readonly refusal = signal('');
  private readonly client = inject(PracticeClient);
  private readonly formats = inject(Formats);
  private readonly locale = inject(Language).active;
  private readonly nameOf = injectDialogueName();
  private readonly say = injectProblemText('plan.problem');
  private readonly now = new Date();
  protected readonly room = this.client.room(this.dialogueId);
  protected readonly days = this.client.days(this.dialogueId);

  protected readonly known = computed(() => (this.room.hasValue() ? this.room.value() : null));
  /** The room is there, and does not open (yet): in words. Empty otherwise. */
  protected readonly refused = computed(() => {
    const error = this.room.error();
    return error !== undefined && asProblem(error).kind === 'invalid' ? this.say(error) : '';
  });
  protected readonly hasList = computed(() => {
    const type = this.known()?.type;
    return type === 'caring-behaviours' || type === 'fun';
  });
  protected readonly list = this.client.list(() => (this.hasList() ? this.dialogueId() : null));
  protected readonly sentences = computed(() => (this.list.hasValue() ? this.list.value().sentences : null));
  protected readonly heading = computed(() => {
    const room = this.known();
    return room ? this.nameOf(room.type) : this.t('heading');
  });
  private readonly zone = computed(() => this.formats.region().timeZone);
  private readonly today = computed(() => localDateIn(this.now, this.zone()));
  protected readonly partner = computed(() => {
    const room = this.known();
    return room ? room.names[room.party === 'a' ? 'b' : 'a'] : '';
  });
  protected readonly view = computed(() => {
    const room = this.known();
    if (!room || room.party === 'coach') return null;
    return practiceView(room.state as Room, room.party, this.now, this.zone());
  });
  protected readonly subtitle = computed(() => {
    const view = this.view();
    return view?.phase === 'going' ? this.t(`number.${view.unit}`, { ...view }) : '';
  });
  protected readonly stem = computed(() => this.view()?.words?.stem?.[this.locale()] ?? '');
  protected readonly help = computed(() => this.view()?.words?.help?.[this.locale()] ?? '');
  /** My own entries of today, and what the other shared of today. */
  protected readonly todays = computed<readonly DialogueDay[]>(() =>
    (this.days.hasValue() ? this.days.value() : []).filter(
      ({ onDay }) => onDay.slice(0, 10) === this.today(),
    ),
  );

  protected enter(entry: Entry): Promise<void> {
    return this.attempt(() => this.client.enter(this.dialogueId(), { ...entry, onDay: this.today() }));
  }

  protected remove(dayId: string): Promise<void> {
    return this.attempt(() => this.client.remove(this.dialogueId(), dayId));
  }

  /** Done for today (or this week), together with an own entry when there is one. */
  protected tap(entry: Entry | null = null): Promise<void> {
    return this.attempt(async () => {
      const [room, view] = [this.known(), this.view()];
      if (!room || !view) return;
      if (entry) await this.client.enter(this.dialogueId(), { ...entry, onDay: this.today() });
      if (!view.iTapped) await this.client.tap(this.dialogueId(), room.version, view.number);
    });
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.refusal.set('');
    try {
      await work();
    } catch (error) {
      this.refusal.set(this.say(error));
    } finally {
      this.busy.set(false);
    }
  }
}
