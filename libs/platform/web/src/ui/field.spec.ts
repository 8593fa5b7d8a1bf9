import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { FormField, form, minLength, required } from '@angular/forms/signals';
import { provideSpec } from '../testing/provide-spec';
import { byLabel, byRole } from '../testing/find';
import { Field } from './field';
import { TextInput } from './text-input';

@Component({
  selector: 'ts-host',
  imports: [Field, TextInput, FormField],
  template: `
    <ts-field label="Voornaam" hint="Zoals je genoemd wilt worden." [of]="names.first">
      <input tsInput [formField]="names.first" />
    </ts-field>
  `,
})
class Host {
  readonly model = signal({ first: '' });
  readonly names = form(this.model, (path) => {
    required(path.first);
    minLength(path.first, 2);
  });
}

describe('a field', () => {
  it('ties label and hint to the control', async () => {
    TestBed.configureTestingModule({ providers: [provideSpec()] });
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const input = byLabel<HTMLInputElement>(fixture.nativeElement, 'Voornaam');
    expect(input).toBe(byRole(fixture.nativeElement, 'textbox', 'Voornaam'));
    expect(input.getAttribute('aria-describedby')).toContain('hint');
    expect(input.getAttribute('aria-invalid')).toBeNull();
  });
});
