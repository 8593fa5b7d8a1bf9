import { Component, computed, inject, input, output } from '@angular/core';
import type { ItemShape, ScaleShape } from '@tweespraak/instruments/contract';
import { Button, Field, Language, TextInput, injectText, nextId } from '@tweespraak/platform/web';
import { injectSay } from '../ui/inject-say';
import { scorable, typedNumber } from './scale-form';

const DIRECTIONS: readonly ScaleShape['higherIs'][] = ['better', 'worse', 'neither'];

/** How one scale is scored, as data: its items, which are counted from the other end, the least answers, and its error if known. */
@Component({
  selector: 'ts-scale-editor',
  imports: [Field, TextInput, Button],
  templateUrl: './scale-editor.html',
  styleUrl: './scale-editor.scss',
})
export class ScaleEditor {
  readonly scale = input.required<ScaleShape>();
  readonly items = input.required<readonly ItemShape[]>();
  readonly changed = output<ScaleShape>();
  readonly removed = output();

  protected readonly t = injectText('instruments.scale');
  protected readonly say = injectSay();
  protected readonly name = nextId('scale');
  protected readonly directions = DIRECTIONS;
  private readonly language = inject(Language);
  protected readonly choices = computed(() => scorable(this.items()));
  private readonly byItem = computed(() => new Map(this.scale().items.map((one) => [one.item, one])));

  protected has(item: string): boolean {
    return this.byItem().has(item);
  }

  protected reversed(item: string): boolean {
    return this.byItem().get(item)?.reverse ?? false;
  }

  protected weight(item: string): number {
    return this.byItem().get(item)?.weight ?? 1;
  }

  protected set(change: Partial<ScaleShape>): void {
    this.changed.emit({ ...this.scale(), ...change });
  }

  protected rename(words: string): void {
    const { nl, en } = this.scale().name;
    const same = nl === en;
    this.set({ name: same ? { nl: words, en: words } : { nl, en, [this.language.active()]: words } });
  }

  protected toggle(item: string): void {
    const others = this.scale().items.filter((one) => one.item !== item);
    const items = this.has(item) ? others : [...others, { item, reverse: false, weight: 1 }];
    this.set({ items: this.inOrder(items) });
  }

  protected change(item: string, part: Partial<ScaleShape['items'][number]>): void {
    this.set({ items: this.scale().items.map((one) => (one.item === item ? { ...one, ...part } : one)) });
  }

  protected weigh(item: string, text: string): void {
    const weight = typedNumber(text);
    if (weight !== null) this.change(item, { weight });
  }

  protected least(text: string): void {
    const least = typedNumber(text);
    if (least !== null) this.set({ minimumValid: Math.trunc(least) });
  }

  /** Error of measurement: all three together, or nothing is said of a change. */
  protected errorPart(part: Partial<NonNullable<ScaleShape['error']>>): void {
    const error = { sd: 0, reliability: 0, source: '', ...this.scale().error, ...part };
    const empty = !error.sd && !error.reliability && !error.source.trim();
    this.set({ error: empty ? null : error });
  }

  protected readonly number = (text: string): number => typedNumber(text) ?? 0;

  private inOrder(items: ScaleShape['items']): ScaleShape['items'] {
    const order = this.items().map(({ id }) => id);
    return [...items].sort((x, y) => order.indexOf(x.item) - order.indexOf(y.item));
  }
}
