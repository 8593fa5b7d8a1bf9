import { Component, computed, type ElementRef, input, output, signal, viewChild } from '@angular/core';
import { Button, Icon, Notice, injectText } from '@tweespraak/platform/web';
import { PIN_DIGITS } from '@tweespraak/practices/contract';
import { digitsOf } from './digits';

/**
 * Asks for a PIN: by the keys on the screen, by a keyboard, or pasted. The field is a password to screen readers, so that
 * no digit is said aloud on the sofa; how many there are is.
 */
@Component({
  selector: 'ts-pin-pad',
  imports: [Button, Icon, Notice],
  templateUrl: './pin-pad.html',
  styleUrl: './pin-pad.scss',
})
export class PinPad {
  readonly label = input.required<string>();
  /** Why the last one was refused. */
  readonly refusal = input('');
  readonly busy = input(false);
  readonly entered = output<string>();

  protected readonly t = injectText('practices.pin');
  protected readonly keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];
  protected readonly pin = signal('');
  protected readonly isLong = computed(() => this.pin().length >= PIN_DIGITS.fewest);
  protected readonly said = signal('');
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');

  /** Nothing of what was typed stays. */
  clear(): void {
    this.put('');
    this.said.set('');
  }

  protected type(): void {
    this.put(this.field().nativeElement.value);
  }

  protected press(key: string): void {
    this.put(`${this.pin()}${key}`);
    this.say();
  }

  protected takeBack(): void {
    this.put(this.pin().slice(0, -1));
    this.say();
  }

  protected send(event: Event): void {
    event.preventDefault();
    if (!this.isLong() || this.busy()) return;
    const pin = this.pin();
    this.clear();
    this.entered.emit(pin);
  }

  /** The field too, at once: what was typed and taken back within one turn must not stand there. */
  private put(text: string): void {
    this.pin.set(digitsOf(text));
    this.field().nativeElement.value = this.pin();
  }

  private say(): void {
    this.said.set(this.t.count('digits', this.pin().length));
  }
}
