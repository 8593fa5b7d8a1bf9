import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LEVELS, type Level, type MoveType } from '@tweespraak/dialogues/domain';
import {
  Button,
  ConfirmDialog,
  Icon,
  Menu,
  SessionStore,
  injectProblemText,
  injectText,
} from '@tweespraak/platform/web';
import { RoomClient } from '../data/room-client';
import { RoomMoves } from '../data/room-moves';
import type { Pane } from '../data/pane';
import { RoomScreens } from '../data/room-screens';
import { RoomStore } from '../data/room-store';
import { KeepTick } from '../ui/room/keep-tick';
import { PauseRules } from '../ui/room/pause-rules';
import { SeatsRow } from '../ui/room/seats-row';
import { AwayNotice } from './away-notice';

/**
 * What stands around every screen of a partner: the way out, how far, who does what, and at the bottom, always at the same
 * place, pause and stop. Speaks each new step and whose turn it is.
 */
@Component({
  selector: 'ts-room-frame',
  imports: [RouterLink, Button, Icon, Menu, KeepTick, PauseRules, SeatsRow, AwayNotice],
  templateUrl: './room-frame.html',
  styleUrl: './room-frame.scss',
})
export class RoomFrame {
  readonly pane = input.required<Pane>();

  protected readonly t = injectText('room');
  protected readonly store = inject(RoomStore);
  protected readonly moves = inject(RoomMoves);
  protected readonly home = inject(SessionStore).homePath;
  protected readonly shownRules = signal(false);
  protected readonly savingKeep = signal(false);
  protected readonly keepFailed = signal('');
  private readonly screens = inject(RoomScreens);
  private readonly client = inject(RoomClient);
  private readonly confirm = inject(ConfirmDialog);
  private readonly problemText = injectProblemText('room.problem');

  protected readonly seats = computed(() => this.screens.seats());
  protected readonly coachLine = computed(() => this.screens.coachLine());
  protected readonly spoken = computed(() => this.screens.spoken(this.pane()));
  protected readonly levels = computed(() =>
    LEVELS.filter((level) => level <= (this.store.room()?.topLevel ?? 1)),
  );
  protected readonly unmet = computed(() => {
    const unmet = this.moves.unmet();
    if (!unmet) return '';
    if (unmet.why === 'refused') return this.problemText(unmet.error);
    if (unmet.why === 'moved-on') return this.t('unmet.movedOn');
    return this.t(unmet.waits ? 'unmet.waits' : 'unmet.offline');
  });

  protected can(move: MoveType): boolean {
    return this.pane().always.includes(move);
  }

  protected pause(): void {
    void this.moves.send({ type: 'pause' }, this.store.mySeat());
  }

  protected async stop(): Promise<void> {
    const question = {
      heading: this.t('stop.heading'),
      body: this.t('stop.body'),
      confirm: this.t('stop.confirm'),
      cancel: this.t('stop.cancel'),
    };
    if (await this.confirm.ask(question)) await this.moves.send({ type: 'stop' }, this.store.mySeat());
  }

  protected setLevel(level: Level): void {
    void this.moves.send({ type: 'level', level }, this.store.mySeat());
  }

  protected setPhones(type: 'share-phone' | 'two-phones'): void {
    void this.moves.send({ type }, this.store.mySeat());
  }

  protected async keep(keep: boolean): Promise<void> {
    this.savingKeep.set(true);
    this.keepFailed.set('');
    try {
      await this.client.keep(this.store.dialogueId, keep);
    } catch (error) {
      this.keepFailed.set(this.problemText(error));
    }
    await this.store.reread();
    this.savingKeep.set(false);
  }
}
