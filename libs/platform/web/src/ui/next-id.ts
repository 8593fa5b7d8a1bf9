let last = 0;

/** An id for labels and descriptions, unique in this document: `field-7`. */
export function nextId(prefix: string): string {
  last += 1;
  return `${prefix}-${last}`;
}
