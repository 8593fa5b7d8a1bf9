import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CoupleHomeworkItem } from '@tweespraak/homework/contract';
import { Chip, Formats, Menu, injectText } from '@tweespraak/platform/web';
import { injectRhythm } from '../ui/inject-rhythm';
import { injectSay } from '../ui/inject-say';
import { SeatsProgress } from '../ui/seats-progress';
import { ChangeDate } from './change-date';

/** One piece of homework of a couple: what, until when, and how far each is. */
@Component({
  selector: 'ts-homework-row',
  imports: [RouterLink, Chip, Menu, SeatsProgress, ChangeDate],
  template: `
    <div class="top">
      <a class="name" [routerLink]="path()">{{ title() }}</a>
      @if (!archived()) {
        <ts-menu [label]="t('more', { title: title() })">
          <button type="button" class="ts-menu-item" (click)="moving.set(true)">{{ t('move') }}</button>
          <button type="button" class="ts-menu-item" (click)="withdrawn.emit()">{{ t('withdraw') }}</button>
        </ts-menu>
      }
    </div>
    <p class="ts-quiet ts-small">{{ facts() }}</p>
    <ts-seats-progress [item]="item()" [names]="names()" />
    @if (item().waits) {
      <p class="ts-small waits">{{ t('waits', names()) }}</p>
    }
    @if (toRead() > 0 || item().enrolmentId) {
      <p class="chips">
        @if (toRead() > 0) {
          <ts-chip tone="good">{{ t.count('toRead', toRead()) }}</ts-chip>
        }
        @if (item().enrolmentId) {
          <ts-chip>{{ t('ofProgramme') }}</ts-chip>
        }
      </p>
    }
    @if (moving()) {
      <ts-change-date
        [dueOn]="item().dueOn"
        [startsOn]="item().startsOn"
        [title]="title()"
        (changed)="move($event)"
        (closed)="moving.set(false)"
      />
    }
  `,
  styles: `
    .top {
      display: flex;
      align-items: flex-start;
      justify-content: space-between;
      gap: 12px;
    }
    .top ts-menu {
      margin: -8px -8px -8px 0;
    }
    .name {
      font-weight: 600;
    }
    p {
      margin: 0 0 6px;
    }
    .waits {
      margin-top: 6px;
      padding: 6px 12px;
      border-radius: 8px;
      background: var(--tint);
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
      margin: 6px 0 0;
    }
  `,
})
export class HomeworkRow {
  readonly coupleId = input.required<string>();
  readonly item = input.required<CoupleHomeworkItem>();
  readonly names = input.required<{ readonly a: string; readonly b: string }>();
  readonly archived = input(false);
  readonly withdrawn = output();
  readonly moved = output<string>();

  protected readonly t = injectText('homework.couple');
  protected readonly moving = signal(false);
  private readonly say = injectSay();
  private readonly rhythm = injectRhythm();
  private readonly formats = inject(Formats);
  protected readonly title = computed(() => this.say(this.item().title));
  protected readonly path = computed(() => ['/couples', this.coupleId(), 'homework', this.item().id]);
  protected readonly toRead = computed(() => (this.item().a?.toRead ?? 0) + (this.item().b?.toRead ?? 0));
  protected readonly facts = computed(() => {
    const { rhythm, dueOn, startsOn } = this.item();
    const today = new Date().toISOString().slice(0, 10);
    return [
      this.rhythm(rhythm),
      ...(startsOn > today ? [this.t('from', { day: this.formats.day(startsOn, 'day') })] : []),
      this.t('due', { day: this.formats.day(dueOn, 'day') }),
    ].join(' · ');
  });

  protected move(dueOn: string): void {
    this.moving.set(false);
    this.moved.emit(dueOn);
  }
}
