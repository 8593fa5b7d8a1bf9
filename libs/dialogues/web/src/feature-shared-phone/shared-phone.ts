import { Component, computed, inject, signal } from '@angular/core';
import { otherSeat } from '@tweespraak/dialogues/domain';
import { Button, ConfirmDialog, Icon, Menu, injectText } from '@tweespraak/platform/web';
import { RoomMoves } from '../data/room-moves';
import { RoomScreens } from '../data/room-screens';
import { RoomStore } from '../data/room-store';
import { SharedHalf } from './shared-half';

/**
 * One phone between two people: two halves, the far one turned around, and pause in the middle for both. On a table between
 * two people side by side both halves can stand the same way up.
 */
@Component({
  selector: 'ts-shared-phone',
  imports: [SharedHalf, Button, Icon, Menu],
  templateUrl: './shared-phone.html',
  styleUrl: './shared-phone.scss',
})
export class SharedPhone {
  protected readonly t = injectText('room.shared');
  protected readonly frame = injectText('room');
  protected readonly moves = inject(RoomMoves);
  protected readonly sideBySide = signal(false);
  private readonly store = inject(RoomStore);
  private readonly screens = inject(RoomScreens);
  private readonly confirm = inject(ConfirmDialog);

  protected readonly mine = computed(() => this.store.mySeat() ?? 'a');
  protected readonly other = computed(() => otherSeat(this.mine()));
  protected readonly noConnection = computed(() => !this.store.connected());
  protected readonly coachLine = computed(() => this.screens.coachLine());
  protected readonly spoken = computed(() => {
    const pane = this.screens.paneOf(this.mine());
    return pane ? this.screens.spoken(pane) : '';
  });

  protected pause(): void {
    void this.moves.send({ type: 'pause' }, this.mine());
  }

  protected apart(): void {
    void this.moves.send({ type: 'two-phones' }, this.mine());
  }

  protected async stop(): Promise<void> {
    const words = (key: string): string => this.frame(`stop.${key}`);
    const question = {
      heading: words('heading'),
      body: words('body'),
      confirm: words('confirm'),
      cancel: words('cancel'),
    };
    if (await this.confirm.ask(question)) await this.moves.send({ type: 'stop' }, this.mine());
  }
}
