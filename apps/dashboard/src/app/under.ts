import type { Route, UrlSegment } from '@angular/router';

/**
 * Which addresses belong to a library, without loading it to find out: `{ matcher: under('couples/new', 'access'), loadChildren }`.
 * Takes nothing off the address, so that the library's own routes are written out in full.
 */
export function under(...prefixes: readonly string[]): NonNullable<Route['matcher']> {
  const wanted = prefixes.map((prefix) => prefix.split('/'));
  return (segments: UrlSegment[]) => {
    const belongs = wanted.some((parts) => parts.every((part, index) => segments[index]?.path === part));
    return belongs ? { consumed: [] } : null;
  };
}
