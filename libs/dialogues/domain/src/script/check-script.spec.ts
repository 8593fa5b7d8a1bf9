import { checkScript } from './check-script';
import { DIALOGUE_KEYS } from './dialogue-keys';
import type { Script, Step } from './script';
import { scripts } from './scripts';
import { say } from './words';

const imago = scripts.imago;
const changed = (id: string, change: (step: Step) => Partial<Step>, script: Script = imago): Script => ({
  ...script,
  steps: script.steps.map((step) => (step.id === id ? { ...step, ...change(step) } : step)),
});

describe('A script is checked when it is loaded', () => {
  it.each(DIALOGUE_KEYS)('and %s is sound', (key) => {
    expect(checkScript(scripts[key])).toEqual([]);
    expect(scripts[key].key).toBe(key);
  });

  it('for steps and ends that nobody reaches', () => {
    expect(checkScript({ ...imago, ends: ['completed', 'not-yet'] })).toEqual([
      'the end not-yet is never reached',
    ]);
    const lonely = changed('story', () => ({ exits: { next: 'summary' } }));
    expect(checkScript(lonely)).toEqual(['older is never reached']);
  });

  it('for steps that lead nowhere', () => {
    expect(checkScript(changed('older', () => ({ exits: { next: 'nowhere' } })))).toContain(
      'older leads to nowhere, which is not there',
    );
    const circle = changed('meter', () => ({ exits: { next: 'close-sender' } }));
    expect(checkScript(circle)).toEqual(
      expect.arrayContaining(['the end completed is never reached', 'from meter no end can be reached']),
    );
  });

  it('for a stem that is missing in a language or at a level', () => {
    const without = (level: 'stem' | 'first' | 'help') =>
      checkScript(
        changed('feel', ({ words }) => ({ words: { ...words, [level]: { nl: words[level].nl, en: ' ' } } })),
      );
    expect(without('stem')).toEqual([
      'stem of feel at level 1 is missing in en',
      'stem of feel at level 2 is missing in en',
    ]);
    expect(without('first')).toEqual(['stem of feel at level 3 is missing in en']);
    expect(without('help')).toEqual(['help of feel is missing in en']);
    const nameless = changed('feel', ({ words }) => ({
      words: { ...words, name: { nl: '', en: 'Feeling' } },
    }));
    expect(checkScript(nameless)).toContain('name of feel at level 4 is missing in nl');
  });

  it('for shapes that the engine has no moves for', () => {
    expect(checkScript(changed('arrive', () => ({ actor: 'sender' })))).toContain('arrive is not for sender');
    expect(checkScript(changed('feel', () => ({ actor: 'coach' })))).toContain('feel needs a coach');
    expect(checkScript(changed('feel', () => ({ exits: { next: 'story', missing: 'tell' } })))).toContain(
      'feel has an exit missing that its pattern does not know',
    );
    expect(checkScript(changed('summary', () => ({ skippable: true })))).toEqual([
      'summary may not be skipped',
    ]);
    expect(checkScript(changed('feel', () => ({ minSeconds: 400 })))).toEqual([
      'feel ends before it may end',
    ]);
    expect(checkScript({ ...imago, steps: [...imago.steps, ...imago.steps.slice(3, 4)] })).toContain(
      'the step intent is there twice',
    );
    expect(checkScript({ ...imago, start: 'door' })).toContain('the start door is no step');
    expect(checkScript({ ...imago, intensity: 'high', start: 'request' })).toContain(
      'a high dialogue begins with the body',
    );
  });
});

describe('The words of all scripts', () => {
  const stems = DIALOGUE_KEYS.flatMap((key) =>
    scripts[key].steps.map(({ id, words }) => ({ where: `${key} ${id}`, words })),
  );

  it('have first words that begin as the stem does', () => {
    for (const { where, words } of stems) {
      for (const locale of ['nl', 'en'] as const) {
        const begin = words.first[locale].replace(/\s*…$/, '').toLowerCase();
        expect([where, words.stem[locale].toLowerCase().startsWith(begin)]).toEqual([where, true]);
      }
    }
  });

  it('stay short: a sentence of help has at most twenty words', () => {
    for (const { where, words } of stems) {
      const sentences = `${words.help.nl} ${words.help.en}`.split(/[.!?:;]\s/);
      const longest = Math.max(...sentences.map((sentence) => sentence.split(/\s+/).length));
      expect([where, longest <= 20]).toEqual([where, true]);
    }
  });

  it('blame nobody and pour no salt: no "altijd", no "nooit", no "must" in a stem', () => {
    for (const { where, words } of stems) {
      const text = `${words.stem.nl} ${words.stem.en}`;
      expect([where, /\b(altijd|nooit|moet je|always|never|must)\b/i.test(text)]).toEqual([where, false]);
    }
  });

  it('are told apart by language', () => {
    const same = say({ name: ['x', 'x'], stem: ['x', 'x'], first: ['x', 'x'], help: ['x', 'x'] });
    expect(same.stem.nl).toBe(same.stem.en);
    for (const { where, words } of stems)
      expect([where, words.stem.nl === words.stem.en]).toEqual([where, false]);
  });
});
