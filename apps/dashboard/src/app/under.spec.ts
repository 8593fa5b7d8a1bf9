import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import {
  Router,
  UrlSegment,
  provideRouter,
  type Route,
  type Routes,
  type UrlSegmentGroup,
} from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
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

@Component({ selector: 'ts-somewhere', template: '' })
class Somewhere {}

describe('the map of addresses', () => {
  const loaded: string[] = [];
  const library = (name: string, path: string) => async (): Promise<Routes> => {
    loaded.push(name);
    return [{ path, component: Somewhere, data: { page: name } }];
  };

  async function visit(url: string): Promise<unknown> {
    loaded.length = 0;
    TestBed.configureTestingModule({
      providers: [
        provideRouter([
          { matcher: under('couples/new'), loadChildren: library('couples', 'couples/new') },
          { matcher: under('couples'), loadChildren: library('pillars', 'couples/:coupleId') },
          { path: '**', component: Somewhere, data: { page: 'not found' } },
        ]),
      ],
    });
    await RouterTestingHarness.create(url);
    let route = TestBed.inject(Router).routerState.snapshot.root;
    while (route.firstChild) route = route.firstChild;
    return route.data['page'];
  }

  it('finds a page in the library that owns it, and loads no other', async () => {
    expect(await visit('/couples/new')).toBe('couples');
    expect(loaded).toEqual(['couples']);
  });

  it('tells a couple from the page for a new one', async () => {
    expect(await visit('/couples/0190a1b2')).toBe('pillars');
    expect(loaded).toEqual(['pillars']);
  });

  it('ends at the 404 page when a library has no such page', async () => {
    expect(await visit('/couples/0190a1b2/elsewhere')).toBe('not found');
    TestBed.resetTestingModule();
    expect(await visit('/elsewhere')).toBe('not found');
  });
});
