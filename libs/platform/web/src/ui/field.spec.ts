import { Component, signal } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { FormField, form, minLength, required, submit } from '@angular/forms/signals';
import { byLabel, textOf } from '../testing/find';
import { provideSpec } from '../testing/provide-spec';
import { Problem } from '../http/problem';
import { Field } from './field';
import { serverFieldErrors } from './form-problem';
import { TextInput } from './text-input';

@Component({
  selector: 'ts-host',
  imports: [Field, TextInput, FormField],
  template: `
    <ts-field label="Voornaam" hint="Zoals je genoemd wilt worden." [of]="names.first">
      <input tsInput [formField]="names.first" />
    </ts-field>
    <label for="own">Zoek</label>
    <input tsInput id="own" aria-describedby="elsewhere" />
  `,
})
class Host {
  readonly model = signal({ first: '' });
  readonly names = form(this.model, (path) => {
    required(path.first);
    minLength(path.first, 2);
  });
}

async function setUp(): Promise<{
  fixture: ComponentFixture<Host>;
  page: HTMLElement;
  input: HTMLInputElement;
}> {
  TestBed.configureTestingModule({ providers: [provideSpec()] });
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const page = fixture.nativeElement as HTMLElement;
  return { fixture, page, input: byLabel<HTMLInputElement>(page, 'Voornaam') };
}

function describedBy(page: HTMLElement, input: HTMLElement): string {
  const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => textOf(page.querySelector(`#${id}`))).join(' ');
}

describe('a field', () => {
  it('tells its hint, and no error before someone was there', async () => {
    const { page, input } = await setUp();
    expect(describedBy(page, input)).toBe('Zoals je genoemd wilt worden.');
    expect(input.getAttribute('aria-invalid')).toBeNull();
  });

  it('tells the first error after someone left it, and takes it back when it is right', async () => {
    const { fixture, page, input } = await setUp();
    input.dispatchEvent(new Event('blur'));
    await fixture.whenStable();
    expect(describedBy(page, input)).toBe('Zoals je genoemd wilt worden. Vul dit in.');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    input.value = 'N';
    input.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(describedBy(page, input)).toContain('Gebruik minstens 2 tekens.');
    input.value = 'Noor';
    input.dispatchEvent(new Event('input'));
    await fixture.whenStable();
    expect(input.getAttribute('aria-invalid')).toBeNull();
  });

  it('tells what the server says about it', async () => {
    const { fixture, page, input } = await setUp();
    const { names, model } = fixture.componentInstance;
    model.set({ first: 'Noor' });
    const refusal = new Problem(400, 'invalid-request', '', [
      { pointer: '/first', detail: 'too common' },
      { pointer: '/unknown', detail: 'x' },
    ]);
    await submit(names, async () => serverFieldErrors(refusal, names, () => 'Kies een andere naam.'));
    await fixture.whenStable();
    expect(describedBy(page, input)).toContain('Kies een andere naam.');
  });

  it('leaves a control that stands alone its own id and description', async () => {
    const { page } = await setUp();
    const alone = byLabel(page, 'Zoek');
    expect([alone.id, alone.getAttribute('aria-describedby')]).toEqual(['own', 'elsewhere']);
  });
});
