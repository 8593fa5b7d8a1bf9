import { Component, computed, inject, input, signal } from '@angular/core';
import { BodySpot, type BodyCheckBody } from '@tweespraak/dialogues/contract';
import { Button, Notice, injectProblemText, injectText, TenSlider } from '@tweespraak/platform/web';
import { RoomClient } from '../data/room-client';
import { RoomMoves } from '../data/room-moves';
import type { Pane } from '../data/pane';
import { RoomStore } from '../data/room-store';
import { ServerClock } from '../data/server-clock';
import { BodyFigure } from '../ui/body/body-figure';
import { StemBlock } from '../ui/room/stem-block';
import { RestFirst } from './rest-first';

/** Below each of these numbers the word of its place is used: calm, a little, clearly, much, very much. */
const BANDS = [1, 4, 6, 8, 11] as const;

/** A minute alone with one's own body, before anything is said. Nobody else sees it, unless its owner shares the number. */
@Component({
  selector: 'ts-body-check',
  imports: [StemBlock, BodyFigure, TenSlider, RestFirst, Button, Notice],
  templateUrl: './body-check.html',
  styleUrl: './body-check.scss',
})
export class BodyCheck {
  readonly pane = input.required<Pane>();

  protected readonly t = injectText('room.body');
  protected readonly spotText = injectText('room.spot');
  protected readonly allSpots = BodySpot.options;
  protected readonly spots = signal<readonly BodySpot[]>([]);
  protected readonly tension = signal<number | null>(null);
  protected readonly share = signal(false);
  protected readonly sending = signal(false);
  protected readonly problem = signal('');
  /** What the answer of the server asks: rest first, or not today. */
  protected readonly advice = signal<'rest-first' | 'not-today' | null>(null);
  protected readonly clock = inject(ServerClock);
  protected readonly store = inject(RoomStore);
  private readonly client = inject(RoomClient);
  private readonly moves = inject(RoomMoves);
  private readonly problemText = injectProblemText('room.problem');

  protected readonly seconds = computed(() => this.clock.secondsUntil(this.pane().earliestAt));
  protected readonly meaning = (value: number): string =>
    this.t(`tension.${BANDS.findIndex((below) => value < below)}`);

  protected toggle(spot: BodySpot): void {
    this.spots.update((spots) =>
      spots.includes(spot) ? spots.filter((other) => other !== spot) : [...spots, spot],
    );
  }

  protected submit(event: Event): void {
    event.preventDefault();
    if (this.seconds() > 0) return;
    if (this.tension() === null) return this.problem.set(this.t('missing'));
    void this.send(false);
  }

  protected goOn(): void {
    void this.send(true);
  }

  /** Back to the questions, with what was filled in. */
  protected again(): void {
    this.advice.set(null);
  }

  protected later(): void {
    void this.moves.send({ type: 'pause' }, this.store.mySeat());
  }

  private async send(goOn: boolean): Promise<void> {
    if (this.sending()) return;
    this.sending.set(true);
    this.problem.set('');
    try {
      const { next, room } = await this.client.checkBody(this.store.dialogueId, this.body(goOn));
      this.advice.set(next === 'ready' ? null : next);
      this.store.accept(room);
    } catch (error) {
      this.problem.set(this.problemText(error));
    } finally {
      this.sending.set(false);
    }
  }

  private body(goOn: boolean): BodyCheckBody {
    return { spots: [...this.spots()], tension: this.tension() ?? 0, shareWithCoach: this.share(), goOn };
  }
}
