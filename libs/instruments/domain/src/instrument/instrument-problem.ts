/** Where something is wrong (`items.3.options.0.label`) and what; a page has a sentence for each code. */
export interface InstrumentProblem {
  readonly path: string;
  readonly code: string;
}
