import { Component, input, output } from '@angular/core';
import { Button, Icon, injectText } from '@tweespraak/platform/web';

/** Moves one of a list up or down, or takes it out. */
@Component({
  selector: 'ts-item-bar',
  imports: [Button, Icon],
  template: `
    <button
      tsButton="icon"
      type="button"
      [waits]="index() === 0"
      [attr.aria-label]="t('up', { name: name() })"
      (click)="moved.emit(-1)"
    >
      <ts-icon name="open" class="up" />
    </button>
    <button
      tsButton="icon"
      type="button"
      [waits]="index() === count() - 1"
      [attr.aria-label]="t('down', { name: name() })"
      (click)="moved.emit(1)"
    >
      <ts-icon name="open" />
    </button>
    <button
      tsButton="icon"
      type="button"
      [attr.aria-label]="t('remove', { name: name() })"
      (click)="removed.emit()"
    >
      <ts-icon name="remove" />
    </button>
  `,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
    }
    .up {
      transform: rotate(180deg);
    }
  `,
})
export class ItemBar {
  /** What is moved, in words. */
  readonly name = input.required<string>();
  readonly index = input.required<number>();
  readonly count = input.required<number>();
  readonly moved = output<-1 | 1>();
  readonly removed = output();
  protected readonly t = injectText('homework.editor');
}
