import {
  Component,
  DestroyRef,
  ViewContainerRef,
  afterNextRender,
  effect,
  input,
  signal,
  inject,
  viewChild,
  type ComponentRef,
  type Type,
} from '@angular/core';

/**
 * A part of a page whose code comes after the page itself; what is projected stands in its place until then. In place of `@defer`,
 * whose machinery weighs some kilobytes on every page. Without a connection the part simply stays away.
 * `<ts-late [load]="visit" />` with `visit = () => import('./visit').then((m) => m.Visit)`: a file of its own, not a library's index.
 */
@Component({
  selector: 'ts-late',
  template: `
    @if (!made()) {
      <ng-content />
    }
    <ng-container #place />
  `,
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class Late {
  readonly load = input.required<() => Promise<Type<unknown>>>();
  readonly inputs = input<Readonly<Record<string, unknown>>>({});

  protected readonly made = signal<ComponentRef<unknown> | null>(null);
  private readonly place = viewChild.required('place', { read: ViewContainerRef });

  private gone = false;

  constructor() {
    inject(DestroyRef).onDestroy(() => (this.gone = true));
    afterNextRender(() => void this.bring());
    effect(() => {
      const made = this.made();
      for (const [name, value] of Object.entries(this.inputs())) made?.setInput(name, value);
    });
  }

  private async bring(): Promise<void> {
    const place = this.place();
    const type = await this.load()().catch(() => null);
    if (!type || this.gone) return;
    const made = place.createComponent(type);
    for (const [name, value] of Object.entries(this.inputs())) made.setInput(name, value);
    this.made.set(made);
  }
}
