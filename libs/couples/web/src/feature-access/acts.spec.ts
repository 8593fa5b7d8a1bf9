import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import nl from '../i18n/nl.json';
import { isKnownAct } from './acts';

const LIBS = join(__dirname, '../../../..');

/** Acts that row security keeps from every partner: the coach's release, plans and worries, and what the product does by itself. */
const NEVER_SHOWN = /^(release|programme|attention)\.|\.(look|mail(-failed)?)$|^(latest|keys)\./;
/** Acts of an admin or the product that touch no couple: files of the practice, but for those with names; keys and messages for its programs. */
const ABOUT_NO_COUPLE =
  /^(exports?\.(?!names$)|export-schedules?\.|mail\.export$|tokens?\.|webhooks?\.|usage\.)/;

/** How the sources of the API name an act: as an argument after the context, in a choice between two, or inside SQL. */
const NAMINGS = [
  /(?:run|json|query|thin|answer|logAct)(?:<[^()]*>)?\(\s*(?:ctx|query, who),\s*'([a-z-]+\.[a-z-]+)'/g,
  /(?:run|json|query|thin)\(\s*ctx,\s*\w+ \? '([a-z-]+\.[a-z-]+)' : '([a-z-]+\.[a-z-]+)'/g,
  /action = \w+ \? '([a-z-]+\.[a-z-]+)' : '([a-z-]+\.[a-z-]+)'/g,
  /(?:query|json)(?:<[^()]*>)?\(\s*ctx,\s*'([a-z-]+\.[a-z-]+)'/g,
  /'([a-z-]+\.[a-z-]+)', 'done'/g,
];

function actsOfTheApi(): string[] {
  const files = globSync('*/api/src/**/*.ts', { cwd: LIBS }).filter((file) => !file.endsWith('spec.ts'));
  const sources = files.map((file) => readFileSync(join(LIBS, file), 'utf8'));
  const found = sources.flatMap((source) =>
    NAMINGS.flatMap((naming) => [...source.matchAll(naming)].flatMap(([, ...acts]) => acts)),
  );
  return [...new Set(found.filter((act) => act !== undefined))]
    .filter((act) => !NEVER_SHOWN.test(act) && !ABOUT_NO_COUPLE.test(act))
    .sort();
}

function wordsOf(act: string): unknown {
  return act
    .split('.')
    .reduce<unknown>((texts, key) => (texts as Record<string, unknown> | undefined)?.[key], nl.access.act);
}

describe('what a partner reads about an act', () => {
  const acts = actsOfTheApi();

  it('covers the acts of the API, of which there are many', () => {
    expect(acts).toEqual(
      expect.arrayContaining(['couple.read', 'couple.hand-over', 'consent.withdraw', 'session.open']),
    );
    expect(acts.length).toBeGreaterThan(25);
  });

  it.each(acts)('has plain words for %s', (act) => {
    expect(isKnownAct(act)).toBe(true);
    expect(typeof wordsOf(act)).toBe('string');
  });

  it('has plain words for the rows of the demo practices too', () => {
    expect(isKnownAct('demo.prepare')).toBe(true);
    expect(typeof wordsOf('demo.prepare')).toBe('string');
  });

  it('says the same of a private line to the coach as of any answer', () => {
    expect(nl.access.act.private.save).toBe(nl.access.act.draft.save);
  });
});
