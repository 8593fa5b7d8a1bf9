export type Delimiter = ';' | ',' | '\t';

export interface DelimitedText {
  readonly delimiter: Delimiter;
  readonly text: string;
}

const DELIMITERS: readonly Delimiter[] = [';', ',', '\t'];

/**
 * Finds what separates the columns, by counting in the heading outside quotes; a tie is a semicolon, as Dutch and
 * Belgian Excel write it. Takes off a byte order mark and Excel's own `sep=;` line.
 */
export function findDelimiter(csv: string): DelimitedText {
  const text = csv.replace(/^\uFEFF/, '');
  const named = /^sep=([;,\t])\r?\n/i.exec(text);
  if (named) return { delimiter: named[1] as Delimiter, text: text.slice(named[0].length) };
  const heading = firstLine(text).replace(/"[^"]*"/g, '');
  const counts = DELIMITERS.map((delimiter) => heading.split(delimiter).length);
  return { delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';', text };
}

function firstLine(text: string): string {
  return text.split(/\r\n|\n|\r/).find((line) => line.trim() !== '') ?? '';
}
