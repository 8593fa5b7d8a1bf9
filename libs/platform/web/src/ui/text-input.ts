import { Directive, HostAttributeToken, computed, inject } from '@angular/core';
import { Field } from './field';

/** The look of a plain control, tied to the label, hint and error of the `ts-field` around it. */
@Directive({
  selector: 'input[tsInput], textarea[tsInput], select[tsInput]',
  host: {
    class: 'ts-input',
    '[attr.id]': 'id',
    '[attr.aria-describedby]': 'describedBy()',
    '[attr.aria-invalid]': 'field?.shownError() ? true : null',
  },
})
export class TextInput {
  protected readonly field = inject(Field, { optional: true });
  protected readonly id = this.field?.id ?? inject(new HostAttributeToken('id'), { optional: true });
  private readonly ownDescription = inject(new HostAttributeToken('aria-describedby'), { optional: true });
  protected readonly describedBy = computed(
    () => [this.ownDescription, this.field?.describedBy()].filter(Boolean).join(' ') || null,
  );
}
