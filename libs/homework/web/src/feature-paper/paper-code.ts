/** A code in two groups of four that are easy to read aloud: `KM4T 7XQ2`. */
export function spacedCode(code: string): string {
  return `${code.slice(0, 4)} ${code.slice(4)}`.trim();
}

/** What was typed, in capitals and without spaces or dashes. */
export function plainCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}

/** True for eight letters and digits; a sheet leaves out I, O, 0 and 1, which look alike. */
export function isCode(code: string): boolean {
  return /^[A-HJ-NP-Z2-9]{8}$/.test(code);
}
