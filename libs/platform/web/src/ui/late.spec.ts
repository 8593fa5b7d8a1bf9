import { Component, input, type Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { textOf } from '../testing/find';
import { Late } from './late';

@Component({ selector: 'ts-guest', template: `Dag {{ name() }}` })
class Guest {
  readonly name = input('');
}

@Component({
  imports: [Late],
  template: `<ts-late [load]="load" [inputs]="{ name: name }">Even laden</ts-late>`,
})
class Host {
  name = 'Noor';
  load: () => Promise<Type<unknown>> = async () => Guest;
}

async function show(load: Host['load']) {
  const fixture = TestBed.createComponent(Host);
  fixture.componentInstance.load = load;
  fixture.detectChanges();
  const root = fixture.nativeElement as HTMLElement;
  return { fixture, root, before: textOf(root) };
}

describe('a part that comes late', () => {
  it('has something in its place until it is there, and then its inputs', async () => {
    const { fixture, root, before } = await show(async () => Guest);
    expect(before).toBe('Even laden');
    await fixture.whenStable();
    await fixture.whenStable();
    expect(textOf(root)).toBe('Dag Noor');
  });

  it('stays away without a connection, and nothing else breaks', async () => {
    const { fixture, root } = await show(() => Promise.reject(new Error('offline')));
    await fixture.whenStable();
    expect(textOf(root)).toBe('Even laden');
  });

  it('is not made any more when the page went meanwhile', async () => {
    let arrive: (type: Type<unknown>) => void = () => undefined;
    const { fixture, root } = await show(() => new Promise((resolve) => (arrive = resolve)));
    fixture.destroy();
    arrive(Guest);
    await Promise.resolve();
    expect(textOf(root)).not.toContain('Dag');
  });
});
