import { Component, computed, inject, input, signal } from '@angular/core';
import { DIALOGUE_NAMES, type Move } from '@tweespraak/dialogues/domain';
import { Button, DeviceStorage, Icon, Language, injectText } from '@tweespraak/platform/web';
import { RoomMoves } from '../data/room-moves';
import type { Pane } from '../data/pane';
import { RoomStore } from '../data/room-store';
import { MoveButtons } from '../ui/room/move-buttons';
import { PauseRules } from '../ui/room/pause-rules';
import { StemBlock } from '../ui/room/stem-block';

const RULES_SEEN = 'ts-pause-rules';

/** Before anything begins: what it will be, how long, who begins, and once on each device the rules of a pause. */
@Component({
  selector: 'ts-waiting-room',
  imports: [StemBlock, MoveButtons, PauseRules, Button, Icon],
  template: `
    <ts-stem-block [pane]="pane()" />
    <dl>
      <div>
        <dt>{{ t('what') }}</dt>
        <dd>
          <strong>{{ name() }}</strong> {{ about() }}
        </dd>
      </div>
      @if (store.view()?.topic; as topic) {
        <div>
          <dt>{{ t('topic') }}</dt>
          <dd>{{ topic }}</dd>
        </div>
      }
      <div>
        <dt>{{ t('first') }}</dt>
        <dd>{{ t(mine() ? 'firstMe' : 'firstOther', { name: first() }) }} {{ minutes() }}</dd>
      </div>
    </dl>
    @if (!seen()) {
      <section class="rules" [attr.aria-label]="t('rules')">
        <h2><ts-icon name="pause" /> {{ t('rules') }}</h2>
        <p>{{ t('rulesIntro') }}</p>
        <ts-pause-rules />
        <button tsButton="link" type="button" (click)="agree()">{{ t('agree') }}</button>
      </section>
    }
    <div class="under">
      @if (coachMissing()) {
        <p role="status">{{ t('needsCoach', { coach: store.nameOf('coach') }) }}</p>
      }
      <ts-move-buttons
        [primary]="pane().primary"
        [secondary]="pane().secondary"
        [busy]="moves.busy()"
        (chosen)="begin($event)"
      />
    </div>
  `,
  styleUrl: './waiting-room.scss',
})
export class WaitingRoom {
  readonly pane = input.required<Pane>();

  protected readonly t = injectText('room.before');
  protected readonly store = inject(RoomStore);
  protected readonly moves = inject(RoomMoves);
  private readonly locale = inject(Language).active;
  private readonly device = inject(DeviceStorage);
  protected readonly seen = signal(this.device.read(RULES_SEEN) !== null);

  protected readonly name = computed(() => {
    const key = this.store.script()?.key;
    return key ? `${DIALOGUE_NAMES[key][this.locale()]}.` : '';
  });
  protected readonly about = computed(() => this.store.script()?.about[this.locale()] ?? '');
  protected readonly first = computed(() => this.store.nameOf(this.store.room()?.first ?? 'a'));
  protected readonly mine = computed(() => this.store.room()?.first === this.store.mySeat());
  protected readonly minutes = computed(() => {
    const [from, to] = this.store.script()?.minutes ?? [0, 0];
    return to > 0 ? this.t('minutes', { from, to }) : '';
  });
  protected readonly coachMissing = computed(
    () => !!this.store.script()?.requiresCoach && !this.store.present().includes('coach'),
  );

  protected agree(): void {
    this.device.write(RULES_SEEN, '1');
    this.seen.set(true);
  }

  protected begin(type: Move['type']): void {
    void this.moves.send({ type } as Move, this.store.mySeat());
  }
}
