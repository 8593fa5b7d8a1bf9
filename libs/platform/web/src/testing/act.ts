/** For specs only: what a person does with a control, in the events that a browser sends for it. */
export function typeInto(control: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  control.value = text;
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('blur'));
}

export function choose(select: HTMLSelectElement, value: string): void {
  select.value = value;
  select.dispatchEvent(new Event('input', { bubbles: true }));
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

export function tick(box: HTMLInputElement, checked = true): void {
  if (box.checked !== checked) box.click();
}

/** Sends the form that this element is in, as Enter or its button does. */
export function send(inForm: HTMLElement): void {
  inForm.closest('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
}
