import { UrlSegment, type Route, type UrlSegmentGroup } from '@angular/router';
import { under } from './under';

const belongs = (path: string, ...prefixes: string[]): boolean => {
  const segments = path.split('/').map((part) => new UrlSegment(part, {}));
  return under(...prefixes)(segments, {} as UrlSegmentGroup, {} as Route) !== null;
};

describe('an address', () => {
  it('belongs to a library by its first words, and keeps them for the library’s own routes', () => {
    expect(belongs('couples/0190a1b2/prepare', 'today', 'couples')).toBe(true);
    expect(belongs('couples/new', 'couples/new', 'access')).toBe(true);
    expect(under('today')([new UrlSegment('today', {})], {} as UrlSegmentGroup, {} as Route)).toEqual({
      consumed: [],
    });
  });

  it('does not belong by half a word or half a path', () => {
    expect(belongs('couples/0190a1b2', 'couples/new', 'access')).toBe(false);
    expect(belongs('couplesnew', 'couples')).toBe(false);
    expect(belongs('couples', 'couples/new')).toBe(false);
  });
});
