/** What a spreadsheet takes for the beginning of a formula, also in the wide forms of Asian keyboards. */
const STARTS = '=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20';
/** What may stand before it and is not seen: white space of all kinds, control characters, marks without width, a quote. */
const UNSEEN =
  '\\s\\u0000-\\u001F\\u007F-\\u00A0\\u00AD\\u200B-\\u200F\\u2028-\\u202F\\u2060-\\u2064\\uFEFF"';
/** The beginning of a line within the cell. */
const LINE = new RegExp(`([\\r\\n])(?=[${UNSEEN}]*[${STARTS}])`, 'g');
/** The beginning of the cell; one that begins with a tab or a carriage return, whatever follows. */
const CELL = new RegExp(`^(?=[\\t\\r]|[${UNSEEN}]*[${STARTS}])`);

/**
 * Makes text harmless for a spreadsheet (CWE-1236): an apostrophe before whatever could begin a formula. For columns of text alone;
 * a negative number is a number.
 */
export function guardFormula(text: string): string {
  return text.replace(LINE, `$1'`).replace(CELL, `'`);
}
