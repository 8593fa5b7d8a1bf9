import { createHash } from 'node:crypto';
import { findInstrument } from './instruments';
import { NINE_PILLARS_V1 } from './nine-pillars-v1';
import { PILLARS } from './pillars';

const { items } = NINE_PILLARS_V1;

describe('the nine pillars instrument, version 1', () => {
  it('has four items a pillar in canonical order, VB1 to DI4', () => {
    const prefixes = ['VB', 'WB', 'CO', 'VT', 'IN', 'BA', 'SU', 'TS', 'DI'];
    expect(items.map((item) => item.id)).toEqual(
      prefixes.flatMap((p) => [1, 2, 3, 4].map((n) => `${p}${n}`)),
    );
    expect(items.map((item) => item.pillar)).toEqual(
      PILLARS.flatMap((pillar) => [pillar, pillar, pillar, pillar]),
    );
  });

  it('reverses one item a pillar, the fourth', () => {
    expect(items.filter((item) => item.reversed).map((item) => item.id)).toEqual([
      'VB4',
      'WB4',
      'CO4',
      'VT4',
      'IN4',
      'BA4',
      'SU4',
      'TS4',
      'DI4',
    ]);
  });

  it('lets a person skip whatever is asked about intimacy', () => {
    expect(items.filter((item) => item.pillar === 'intimacy').every((item) => item.skippable)).toBe(true);
  });

  it('says every text in both languages, and no text twice', () => {
    const all = [...items, ...NINE_PILLARS_V1.validityItems, ...NINE_PILLARS_V1.safetyItems].map(
      (i) => i.text,
    );
    expect(all).toHaveLength(36 + 3 + 4);
    expect(new Set(all.map((text) => text.nl)).size).toBe(all.length);
    expect(new Set(all.map((text) => text.en)).size).toBe(all.length);
    expect(all.flatMap((text) => [text.nl, text.en]).every((text) => /^\p{Lu}.+\.$/u.test(text))).toBe(true);
  });

  it('has a word for each of the seven answers and the four weights of importance', () => {
    expect(NINE_PILLARS_V1.scale.words).toHaveLength(7);
    expect(NINE_PILLARS_V1.importance.words).toHaveLength(4);
  });

  it('claims no more than a conversation', () => {
    expect(NINE_PILLARS_V1.status.nl).toBe('gespreksinstrument, niet gevalideerd, geen diagnose');
  });

  it('cannot be changed while running', () => {
    const [first] = items;
    expect(() => Object.assign(first?.text ?? {}, { nl: 'Anders.' })).toThrow(TypeError);
    expect(() => Object.assign(NINE_PILLARS_V1.scoring, { minItemsPerPillar: 1 })).toThrow(TypeError);
    expect(() => (NINE_PILLARS_V1.safetyItems as unknown[]).push({})).toThrow(TypeError);
  });

  it('is the text that was published: a new word needs a new version', () => {
    const digest = createHash('sha256').update(JSON.stringify(NINE_PILLARS_V1)).digest('hex');
    expect(digest).toBe('7344ede4d92976155b54e384266fc59f863284bdc1a83f3ea436298c01fb2a06');
  });
});

describe('finding an instrument', () => {
  it('gives the published version and refuses others by a code', () => {
    expect(findInstrument('9p-36@1')).toBe(NINE_PILLARS_V1);
    expect(() => findInstrument('9p-36@2')).toThrow(expect.objectContaining({ code: 'instrument.unknown' }));
    expect(() => findInstrument('__proto__')).toThrow(
      expect.objectContaining({ code: 'instrument.unknown' }),
    );
  });
});
