import fc from 'fast-check';
import { checkInstrument, type Cell, LEFT_REASONS } from '../index';
import { readXlsForm } from './xls-form';

const SURVEY = [
  'type',
  'name',
  'label::Nederlands (nl)',
  'label::English (en)',
  'hint::nl',
  'required',
  'relevant',
  'constraint',
  'constraint_message::nl',
  'appearance',
  'parameters',
];
const CHOICES: Cell[][] = [
  ['list_name', 'name', 'label::Nederlands (nl)', 'label::English (en)'],
  ['vaak', 0, 'Nooit', 'Never'],
  ['vaak', 1, 'Soms', 'Sometimes'],
  ['vaak', 2, 'Vaak', 'Often'],
  ['plek', 'tuin', 'Tuin', 'Garden'],
  ['plek', 'huis', 'Huis', 'House'],
];
const SETTINGS: Cell[][] = [
  ['form_title', 'default_language'],
  ['Rust in huis', 'Nederlands (nl)'],
];

const form = (
  rows: readonly (readonly Cell[])[],
  more: { header?: readonly Cell[]; choices?: Cell[][]; sheets?: { name: string; rows: Cell[][] }[] } = {},
) =>
  readXlsForm([
    { name: 'survey', rows: [more.header ?? SURVEY, ...rows] },
    { name: 'choices', rows: more.choices ?? CHOICES },
    { name: 'settings', rows: SETTINGS },
    ...(more.sheets ?? []),
  ]);
const left = (rows: readonly (readonly Cell[])[], more?: Parameters<typeof form>[1]) =>
  form(rows, more).left.map(({ place, row, what, code }) => `${place} ${row ?? '-'} ${what}: ${code}`);
const line = (type: string, name: string, more: Record<string, Cell> = {}): Cell[] =>
  SURVEY.map(
    (column) => ({ type, name, 'label::Nederlands (nl)': `Vraag ${name}`, ...more })[column] ?? null,
  );

describe('an XLSForm', () => {
  it('becomes an instrument with both languages, conditions, rules and lines', () => {
    const { instrument, left: behind } = form([
      line('begin_group', 'deel', { 'label::Nederlands (nl)': 'Thuis', relevant: null }),
      line('select_one vaak', 'rust', {
        'label::English (en)': 'Was there rest?',
        required: 'yes',
        appearance: 'likert',
        'hint::nl': 'Deze week',
      }),
      line('end_group', ''),
      line('begin group', 'later', { relevant: '${rust} >= 1' }),
      line('select_multiple plek', 'waar', { relevant: "${rust} != ''" }),
      line('integer', 'keer', {
        constraint: '. >= 0 and . <= 7',
        'constraint_message::nl': 'Een week heeft zeven dagen.',
      }),
      line('end group', ''),
      line('range', 'lijn', { parameters: 'start=0 end=100 step=10' }),
      line('decimal', 'uur'),
      line('text', 'woord'),
      line('note', 'dank'),
    ]);
    expect(behind).toEqual([]);
    expect(checkInstrument(instrument)).toEqual([]);
    expect(instrument.title).toEqual({ nl: 'Rust in huis', en: '' });
    expect(instrument.items.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      ...['deel note', 'rust choice', 'later note', 'waar choices', 'keer integer', 'lijn integer'],
      ...['uur decimal', 'woord text', 'dank note'],
    ]);
    const [, rust, , waar, keer, lijn] = instrument.items;
    expect(rust).toMatchObject({
      text: { nl: 'Vraag rust', en: 'Was there rest?' },
      help: { nl: 'Deze week', en: '' },
      ...{ required: true, likert: true, relevant: null },
      options: [
        { value: '0', score: 0 },
        { value: '1', score: 1 },
        { value: '2', label: { nl: 'Vaak', en: 'Often' }, score: 2 },
      ],
    });
    const atLeastOne = {
      op: '>=',
      left: { kind: 'answer', item: 'rust' },
      right: { kind: 'value', value: 1 },
    };
    expect(waar?.relevant).toEqual({
      op: 'all',
      of: [atLeastOne, { ...atLeastOne, op: '!=', right: { kind: 'value', value: '' } }],
    });
    expect(waar?.options.map(({ score }) => score)).toEqual([null, null]);
    expect(keer).toMatchObject({
      relevant: atLeastOne,
      constraint: { op: 'all' },
      message: { nl: 'Een week heeft zeven dagen.' },
    });
    expect(lijn?.range).toEqual({ low: 0, high: 100, step: 10 });
  });

  it.each<[string, Cell[][], string]>([
    ['a calculation', [line('calculate', 'som')], 'survey 2 calculate: type.unknown'],
    ['a photo', [line('image', 'foto')], 'survey 2 image: type.unknown'],
    [
      'a kind named after what every object has',
      [line('constructor', 'x')],
      'survey 2 constructor: type.unknown',
    ],
    [
      'a part that repeats, and what is in it',
      [line('begin_repeat', 'kind'), line('text', 'naam'), line('end_repeat', '')],
      'survey 3 naam: inside-repeat',
    ],
    ['a list that is not there', [line('select_one weg', 'x')], 'survey 2 weg: list.missing'],
    ['words of one’s own', [line('select_one vaak or_other', 'x')], 'survey 2 or_other: choice.own-words'],
    ['a line without a name', [line('text', '')], 'survey 2 text: name.missing'],
    ['a second line of that name', [line('text', 'x'), line('text', 'x')], 'survey 3 x: name.twice'],
    [
      'a line without words',
      [line('text', 'x', { 'label::Nederlands (nl)': null })],
      'survey 2 x: text.missing',
    ],
    [
      'a condition we do not know',
      [line('text', 'x', { relevant: 'today() > 1' })],
      'survey 2 today() > 1: condition.unreadable',
    ],
    [
      'a condition that looks ahead',
      [line('text', 'x', { relevant: '${y} = 1' }), line('text', 'y')],
      'survey 2 ${y} = 1: condition.unreadable',
    ],
    [
      'a rule we do not know',
      [line('text', 'x', { constraint: "regex(., 'a')" })],
      "survey 2 regex(., 'a'): constraint.unreadable",
    ],
    [
      'required by a formula',
      [line('text', 'x', { required: '${y} = 1' })],
      'survey 2 ${y} = 1: required.unreadable',
    ],
    [
      'a line of numbers without an end',
      [line('range', 'x', { parameters: 'start=9 end=1' })],
      'survey 2 start=9 end=1: range.unreadable',
    ],
    [
      'another appearance',
      [line('text', 'x', { appearance: 'signature' })],
      'survey 2 signature: appearance',
    ],
    [
      'a text that refers',
      [line('text', 'x', { 'label::Nederlands (nl)': 'Dag ${naam}' })],
      'survey 2 Dag ${naam}: text.refers',
    ],
    [
      'a text without end',
      [line('text', 'x', { 'hint::nl': 'a'.repeat(3000) })],
      `survey 2 ${'a'.repeat(80)}: text.too-long`,
    ],
    ['a formula in a cell', [line('text', 'x', { 'hint::nl': { formula: true } })], 'survey 2 hint: formula'],
    ['a group that never ends', [line('begin_group', 'g')], 'survey - begin_group: group.unbalanced'],
    ['an end without a group', [line('end_group', '')], 'survey 2 end_group: group.unbalanced'],
  ])('tells of %s, by row', (_, rows, expected) => expect(left(rows)).toContain(expected));

  it('brings nothing along of a group within a part that repeats, nor the last value of a formula', () => {
    const { instrument } = form([
      ...[line('begin_repeat', 'kind'), line('begin_group', 'g'), line('text', 'naam')],
      ...[line('end_group', ''), line('end_repeat', '')],
      line('text', 'na', { 'hint::nl': { formula: true } }),
    ]);
    expect(instrument.items.map(({ id }) => id)).toEqual(['na']);
    expect(instrument.items[0]?.help).toEqual({ nl: '', en: '' });
  });

  it('tells of columns, languages, sheets and choices that stay behind', () => {
    const header = [...SURVEY, 'calculation', 'label::Français (fr)', 'media::image'];
    const found = left([[...line('text', 'x'), 'a+b', 'Bonjour', null]], {
      header,
      choices: [...CHOICES, ['vaak', 2, 'Nog eens', ''], ['', 'los', '', '']],
      sheets: [{ name: 'entities', rows: [] }],
    });
    expect(found.sort()).toEqual([
      ...[
        'choices 7 2: choice.incomplete',
        'choices 8 los: choice.incomplete',
        'entities - entities: sheet.unknown',
      ],
      ...['survey - calculation: column.unknown', 'survey - label::Français (fr): language.unknown'],
    ]);
  });

  it('reads a form of 300 lines and no more, in 500 complaints and no more', () => {
    const many = Array.from({ length: 5000 }, (_, n) => line(n % 2 ? 'text' : 'image', `v${n}`));
    const { instrument, left: behind } = form(many);
    expect(instrument.items).toHaveLength(300);
    expect(behind).toHaveLength(500);
  });

  it('follows groups no deeper than twenty, without losing count', () => {
    const deep = Array.from({ length: 2000 }, (_, n) => line('begin_group', `g${n}`));
    const out = Array.from({ length: 2000 }, () => line('end_group', ''));
    const { instrument } = form([...deep, line('text', 'diep'), ...out, line('text', 'na')]);
    expect(instrument.items.at(-1)?.id).toBe('na');
    expect(instrument.items.some(({ id }) => id === 'diep')).toBe(false);
  });

  it('keeps names that every object has apart from our own', () => {
    const { instrument } = form([
      line('text', 'constructor'),
      line('text', '__proto__'),
      line('text', 'toString'),
    ]);
    expect(checkInstrument(instrument)).toEqual([]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });

  it.each([[[]], [[{ name: 'survey', rows: [] }]], [[{ name: 'survey', rows: [['a', 'b']] }]]])(
    'that is none is refused',
    (sheets) => {
      expect(() => readXlsForm(sheets)).toThrow(expect.objectContaining({ code: 'import.unreadable' }));
    },
  );

  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      'text',
      'note',
      'select_one vaak',
      'begin_group',
      'end_group',
      'begin_repeat',
      'a',
      'b',
      '${a} = 1',
      'yes',
    ),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.constant({ formula: true } as const),
  );
  it('whatever it holds, gives an instrument that holds together but for what is missing, and a reason in two languages', () => {
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 }), (rows) => {
        const { instrument, left: behind } = form(rows);
        const codes = checkInstrument(instrument).map(({ code }) => code);
        expect(codes.filter((code) => code !== 'items.none')).toEqual([]);
        for (const { code } of behind) expect(LEFT_REASONS[code].en).not.toBe(LEFT_REASONS[code].nl);
      }),
    );
  });
});
