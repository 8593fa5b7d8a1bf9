import { Component, effect, inject, input, signal } from '@angular/core';
import type { MyVision } from '@tweespraak/dialogues/contract';
import { PILLARS, PILLAR_NAMES, type Move, type MoveType } from '@tweespraak/dialogues/domain';
import {
  Field,
  Language,
  LoadState,
  Notice,
  Skeleton,
  TextInput,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { ListsClient } from '../data/lists-client';
import { RoomMoves } from '../data/room-moves';
import type { Pane } from '../data/pane';
import { RoomStore } from '../data/room-store';
import { ServerClock } from '../data/server-clock';
import { VisionClient } from '../data/vision-client';
import { MoveButtons } from '../ui/room/move-buttons';

/** The shared list that became of both: each sentence tied to a pillar, and signed by each for oneself. */
@Component({
  selector: 'ts-vision-stage',
  imports: [Field, LoadState, Notice, Skeleton, TextInput, MoveButtons],
  templateUrl: './vision-stage.html',
  styleUrl: './stage.scss',
})
export class VisionStage {
  readonly pane = input.required<Pane>();
  readonly signing = input(false);

  protected readonly t = injectText('room.vision');
  protected readonly moves = inject(RoomMoves);
  protected readonly clock = inject(ServerClock);
  protected readonly locale = inject(Language).active;
  protected readonly pillars = PILLARS;
  protected readonly pillarNames = PILLAR_NAMES;
  protected readonly vision = signal<MyVision | null>(null);
  protected readonly error = signal<unknown>(null);
  protected readonly problem = signal('');
  protected readonly busy = signal(false);
  private readonly lists = inject(ListsClient);
  private readonly client = inject(VisionClient);
  private readonly store = inject(RoomStore);
  private readonly problemText = injectProblemText('room.problem');
  private reading: Promise<void> = Promise.resolve();

  constructor() {
    effect(() => {
      this.signing(); // the pillars may have been tied on the other phone
      this.reading = this.load();
    });
  }

  protected async load(): Promise<void> {
    try {
      this.vision.set(await this.lists.makeVision(this.store.dialogueId));
      this.error.set(null);
    } catch (error) {
      this.error.set(error);
    }
  }

  protected async tie(position: number, raw: string): Promise<void> {
    const vision = this.vision();
    if (!vision) return;
    await this.attempt(async () => {
      const pillar = raw || null;
      await this.client.tie(vision.id, position, pillar);
      const sentences = vision.sentences.map((one) => (one.position === position ? { ...one, pillar } : one));
      this.vision.set({ ...vision, sentences });
    });
  }

  protected async tap(type: MoveType): Promise<void> {
    if (this.signing() && type === 'yes' && !(await this.attempt(() => this.sign()))) return;
    await this.moves.send({ type } as Move, this.store.mySeat());
  }

  /** Nobody goes on as signed without a signature: also not with a tap that was faster than the list. */
  private async sign(): Promise<void> {
    await this.reading;
    const vision = this.vision();
    if (!vision) throw this.error();
    if (!vision.iSigned) await this.client.sign(vision.id);
  }

  private async attempt(work: () => Promise<void>): Promise<boolean> {
    this.busy.set(true);
    this.problem.set('');
    try {
      await work();
      return true;
    } catch (error) {
      this.problem.set(this.problemText(error));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
