/** Enough of roles and accessible names to find things in a spec as a person finds them. For specs only. */
const SELECTORS: Readonly<Record<string, string>> = {
  button: 'button, [role=button]',
  link: 'a[href], [role=link]',
  heading: 'h1, h2, h3, h4, [role=heading]',
  textbox: 'input:not([type]), input[type=text], input[type=email], input[type=search], textarea',
  checkbox: 'input[type=checkbox]',
  radio: 'input[type=radio]',
  slider: 'input[type=range]',
  combobox: 'select',
  group: 'fieldset, [role=group]',
  navigation: 'nav',
  region: 'section[aria-labelledby], section[aria-label], [role=region]',
  dialog: 'dialog[open], [role=dialog]',
  table: 'table',
  row: 'tr',
  list: 'ul, ol',
  listitem: 'li',
  main: 'main',
  img: 'img, [role=img]',
  status: '[role=status]',
  alert: '[role=alert]',
};

/** Every shown element of a role, with this accessible name when given. */
export function allByRole<E extends HTMLElement>(
  root: ParentNode,
  role: string,
  name?: string | RegExp,
): E[] {
  const selector = SELECTORS[role] ?? `[role=${role}]`;
  return [...root.querySelectorAll<E>(selector)].filter(
    (element) =>
      !element.closest('[hidden], [aria-hidden=true], dialog:not([open])') && matches(nameOf(element), name),
  );
}

/** The one element of a role and name. Throws when there is none or more than one, and says what is there. */
export function byRole<E extends HTMLElement>(root: ParentNode, role: string, name?: string | RegExp): E {
  const found = allByRole<E>(root, role, name);
  const [only] = found;
  if (only && found.length === 1) return only;
  const there = allByRole(root, role).map((element) => `"${nameOf(element)}"`);
  throw new Error(`${found.length} × ${role} "${String(name)}"; there are: ${there.join(', ') || 'none'}`);
}

/** The one control with this label. */
export function byLabel<E extends HTMLElement>(root: ParentNode, name: string | RegExp): E {
  const controls = [...root.querySelectorAll<E>('input, textarea, select, button')];
  const [only, another] = controls.filter((control) => matches(nameOf(control), name));
  if (!only || another)
    throw new Error(`${another ? 'More than one' : 'No'} control is labelled "${String(name)}".`);
  return only;
}

/** The words of an element, white space made plain. */
export function textOf(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What a screen reader calls it: aria-label, labelledby, label, alt, or its own words. */
export function nameOf(element: HTMLElement): string {
  const label = element.getAttribute('aria-label') ?? element.getAttribute('alt');
  if (label) return label;
  const ids = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
  if (ids.length > 0) return ids.map((id) => textOf(element.ownerDocument.getElementById(id))).join(' ');
  const labels = [...((element as HTMLInputElement).labels ?? [])];
  if (labels.length > 0) return labels.map(textOf).join(' ');
  return textOf(element.querySelector(':scope > legend') ?? element);
}

function matches(actual: string, wanted: string | RegExp | undefined): boolean {
  if (wanted === undefined) return true;
  return typeof wanted === 'string' ? actual === wanted : wanted.test(actual);
}
