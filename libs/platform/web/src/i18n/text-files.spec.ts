import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../../../..');
const folders = globSync('{libs,apps}/**/src/i18n/**/nl.json', {
  cwd: ROOT,
  exclude: (path) => path.endsWith('node_modules'),
});

type Texts = { readonly [key: string]: string | Texts };

function texts(file: string): Map<string, string> {
  const flat = new Map<string, string>();
  const walk = (node: Texts, prefix: string): void => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value === 'string') flat.set(`${prefix}${key}`, value);
      else walk(value, `${prefix}${key}.`);
    }
  };
  walk(JSON.parse(readFileSync(join(ROOT, file), 'utf8')) as Texts, '');
  return flat;
}

const placeholders = (text: string): string[] =>
  [...text.matchAll(/{{\s*(\w+)\s*}}/g)].map(([, name]) => `${name}`).sort();

describe('texts', () => {
  it('are found in at least the platform and the shell', () => {
    expect(folders).toEqual(
      expect.arrayContaining(['libs/platform/web/src/i18n/nl.json', 'apps/dashboard/src/i18n/nl.json']),
    );
  });

  describe.each(folders)('%s', (dutchFile) => {
    const dutch = texts(dutchFile);
    const english = texts(dutchFile.replace('nl.json', 'en.json'));

    it('has the same keys in English', () => {
      expect([...english.keys()].sort()).toEqual([...dutch.keys()].sort());
    });

    it('leaves no text empty', () => {
      const empty = [...dutch, ...english].filter(([, text]) => text.trim() === '').map(([key]) => key);
      expect(empty).toEqual([]);
    });

    it('fills in the same names in both languages', () => {
      const different = [...dutch.keys()].filter(
        (key) => placeholders(dutch.get(key) ?? '').join() !== placeholders(english.get(key) ?? '').join(),
      );
      expect(different).toEqual([]);
    });

    it('has a text for one and for more wherever it counts', () => {
      const counts = [...dutch.keys()].filter((key) => key.endsWith('.one')).map((key) => key.slice(0, -4));
      expect(counts.filter((key) => !dutch.has(`${key}.other`))).toEqual([]);
    });
  });
});
