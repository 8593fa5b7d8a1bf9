import { Component, computed, effect, inject, input, signal } from '@angular/core';
import type { Box, Mark, NewSentenceBody, SentenceChanges } from '@tweespraak/dialogues/contract';
import { checkList, checkMarks, otherSeat, type MoveType } from '@tweespraak/dialogues/domain';
import { LoadState, Notice, Skeleton, injectProblemText, injectText } from '@tweespraak/platform/web';
import { ListStore } from '../data/list-store';
import { RoomMoves } from '../data/room-moves';
import type { Pane } from '../data/pane';
import { RoomStore } from '../data/room-store';
import { ServerClock } from '../data/server-clock';
import { VisitDraft } from '../data/visit-draft';
import { SentenceMarks } from '../ui/lists/sentence-marks';
import { SentenceWriter } from '../ui/lists/sentence-writer';
import { TwoLists } from '../ui/lists/two-lists';
import { MoveButtons } from '../ui/room/move-buttons';
import { boxesOf, markKindOf, type ListStageName } from './list-kinds';

/** Own sentences alone, both lists together, and what each thinks of them. */
@Component({
  selector: 'ts-list-stage',
  imports: [LoadState, Notice, Skeleton, MoveButtons, SentenceMarks, SentenceWriter, TwoLists],
  providers: [ListStore],
  templateUrl: './list-stage.html',
  styleUrl: './stage.scss',
})
export class ListStage {
  readonly pane = input.required<Pane>();
  readonly stage = input.required<ListStageName>();

  protected readonly t = injectText('room.lists');
  protected readonly lists = inject(ListStore);
  protected readonly moves = inject(RoomMoves);
  protected readonly clock = inject(ServerClock);
  protected readonly busy = signal(false);
  protected readonly problem = signal('');
  private readonly store = inject(RoomStore);
  private readonly visit = inject(VisitDraft);
  private readonly problemText = injectProblemText('room.problem');
  private readonly drafts = signal<Readonly<Partial<Record<Box, string>>>>({});

  protected readonly other = computed(() => this.store.nameOf(otherSeat(this.store.mySeat() ?? 'a')));
  protected readonly boxes = computed(() => boxesOf(this.pane().list));
  protected readonly weightTo = computed(() => (this.pane().list === 'caring' ? 3 : 0));
  protected readonly kind = computed(() => markKindOf(this.pane().list));
  protected readonly judged = computed(() => {
    const all = this.lists.list()?.sentences ?? [];
    return this.kind() === 'rank' || this.kind() === 'top' ? all : this.lists.theirs();
  });
  protected readonly topFull = computed(() => this.judged().filter(({ myMark }) => myMark?.top).length >= 2);
  /** What is still needed before going on, in words; empty when it is enough. */
  protected readonly needs = computed(() => {
    const list = this.pane().list;
    if (!list || !this.lists.list()) return '';
    const marks = this.judged().flatMap(({ id, myMark }) => (myMark ? [{ ...myMark, sentenceId: id }] : []));
    const problems =
      this.stage() === 'own-list'
        ? checkList(list, this.lists.mine())
        : checkMarks(
            list,
            this.judged().map(({ id }) => id),
            marks,
          );
    return problems.map((problem) => this.t(problem.replace('.', '-'))).join(' ');
  });

  constructor() {
    effect(() => {
      void this.pane().key; // another step reads the lists again: the other's may be open by now
      void this.lists.load(this.store.dialogueId);
    });
  }

  protected mineOf(box: Box) {
    return this.lists.mine().filter((sentence) => sentence.box === box);
  }

  protected draftOf(box: Box): string {
    return this.drafts()[box] ?? this.visit.read(this.draftKey(box));
  }

  protected write(box: Box, text: string): void {
    this.drafts.update((drafts) => ({ ...drafts, [box]: text }));
    this.visit.write(this.draftKey(box), text);
  }

  protected async add(sentence: NewSentenceBody): Promise<void> {
    if (await this.attempt(() => this.lists.add(sentence))) this.write(sentence.box, '');
  }

  protected change(id: string, changes: SentenceChanges): void {
    void this.attempt(() => this.lists.change(id, changes));
  }

  protected remove(id: string): void {
    void this.attempt(() => this.lists.remove(id));
  }

  protected mark(id: string, changes: Partial<Mark>): void {
    void this.attempt(() => this.lists.mark(id, changes));
  }

  protected async done(type: MoveType): Promise<void> {
    if (this.needs()) return this.problem.set(this.needs());
    const told = await this.attempt(() => this.tell());
    if (told && type === 'ready') await this.moves.send({ type: 'ready' }, this.store.mySeat());
  }

  protected reload(): void {
    void this.lists.load(this.store.dialogueId);
  }

  /** The server must know that my part is complete before the room goes on. */
  private async tell(): Promise<void> {
    if (this.stage() === 'own-list') return this.lists.say('ready', true);
    const last = this.kind() === 'top' || this.kind() === 'hard' || this.kind() === 'choose';
    if (this.stage() === 'marks' && last) await this.lists.say('rated', true);
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

  private draftKey(box: Box): string {
    return `list-${this.store.dialogueId}-${box}`;
  }
}
