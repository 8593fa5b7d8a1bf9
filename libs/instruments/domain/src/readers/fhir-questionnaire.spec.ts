import fc from 'fast-check';
import { type Answers, checkInstrument, relevantItems } from '../index';
import { readFhirQuestionnaire } from './fhir-questionnaire';

const FHIR = 'http://hl7.org/fhir/StructureDefinition';
const translation = (lang: string, content: string) => ({
  extension: [
    {
      url: `${FHIR}/translation`,
      extension: [
        { url: 'lang', valueCode: lang },
        { url: 'content', valueString: content },
      ],
    },
  ],
});
const coding = (code: string, display: string, score?: number, name = 'ordinalValue') => ({
  valueCoding: {
    code,
    display,
    ...(score === undefined ? {} : { extension: [{ url: `${FHIR}/${name}`, valueDecimal: score }] }),
  },
});
const often = [coding('n', 'Nooit', 0), coding('v', 'Vaak', 4, 'itemWeight')];
const read = (item: unknown, more: object = {}) =>
  readFhirQuestionnaire({
    resourceType: 'Questionnaire',
    status: 'active',
    language: 'nl',
    title: 'Rust',
    item,
    ...more,
  });
const left = (item: unknown, more?: object) =>
  read(item, more).left.map(({ row, what, code }) => `${row ?? '-'} ${what}: ${code}`);
const bound = (name: string, value: number) => ({ url: `${FHIR}/${name}`, valueInteger: value });

describe('a FHIR Questionnaire', () => {
  it('becomes an instrument with scores, translations, conditions and bounds', () => {
    const { instrument, left: behind } = read([
      {
        linkId: 'g',
        type: 'group',
        text: 'Thuis',
        enableWhen: undefined,
        item: [
          {
            linkId: 'rust',
            type: 'choice',
            text: 'Was er rust?',
            _text: translation('en-GB', 'Was there rest?'),
            required: true,
            answerOption: often,
            extension: [{ url: `${FHIR}/questionnaire-choiceOrientation`, valueCode: 'horizontal' }],
          },
          {
            linkId: '1.2',
            type: 'integer',
            text: 'Keer',
            extension: [bound('minValue', 0), bound('maxValue', 7)],
            enableWhen: [{ question: 'rust', operator: '=', answerCoding: { code: 'v' } }],
          },
        ],
      },
      { linkId: 'ja', type: 'boolean', text: 'Klaar?' },
      {
        linkId: 'waar',
        type: 'choice',
        repeats: true,
        text: 'Waar?',
        answerOption: [{ valueString: 'tuin' }, { valueInteger: 2 }],
      },
      {
        linkId: 'uur',
        type: 'decimal',
        text: 'Uren',
        extension: [{ url: `${FHIR}/minValue`, valueDecimal: 0.5 }],
      },
      {
        linkId: 'zin',
        type: 'string',
        text: 'Zin',
        enableBehavior: 'any',
        enableWhen: [
          { question: 'waar', operator: '=', answerString: 'tuin' },
          { question: 'ja', operator: 'exists', answerBoolean: true },
        ],
      },
      { linkId: 'd', type: 'display', text: 'Dank je' },
    ]);
    expect(behind).toEqual([]);
    expect(checkInstrument(instrument)).toEqual([]);
    expect(instrument.items.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      ...[
        'g note',
        'rust choice',
        'q_1.2 integer',
        'ja choice',
        'waar choices',
        'uur decimal',
        'zin text',
        'd note',
      ],
    ]);
    const [, rust, keer, ja, , uur, zin] = instrument.items;
    expect(rust).toMatchObject({
      text: { nl: 'Was er rust?', en: 'Was there rest?' },
      required: true,
      likert: true,
    });
    expect(rust?.options.map(({ value, score }) => [value, score])).toEqual([
      ['n', 0],
      ['v', 4],
    ]);
    expect(keer).toMatchObject({
      range: { low: 0, high: 7, step: 1 },
      relevant: { op: '=', left: { item: 'rust' }, right: { value: 'v' } },
    });
    expect(ja?.options.map(({ score }) => score)).toEqual([1, 0]);
    expect(uur?.constraint).toEqual({
      op: '>=',
      left: { kind: 'self' },
      right: { kind: 'value', value: 0.5 },
    });
    expect(zin?.relevant).toMatchObject({
      op: 'any',
      of: [{ op: 'has' }, { op: '!=', right: { value: '' } }],
    });
  });

  it.each<[string, unknown, string]>([
    ['a date', [{ linkId: 'a', type: 'date', text: 'Wanneer' }], '1 date: type.unknown'],
    [
      'a kind named after what every object has',
      [{ linkId: 'a', type: 'constructor' }],
      '1 constructor: type.unknown',
    ],
    [
      'a part that repeats',
      [{ linkId: 'a', type: 'group', repeats: true, text: 'x', item: [] }],
      '1 a: inside-repeat',
    ],
    [
      'choices elsewhere',
      [{ linkId: 'a', type: 'choice', text: 'x', answerValueSet: '#lijst' }],
      '1 a: value-set',
    ],
    [
      'own words',
      [{ linkId: 'a', type: 'open-choice', text: 'x', answerOption: often }],
      '1 a: choice.own-words',
    ],
    [
      'a condition on nothing',
      [
        {
          linkId: 'a',
          type: 'text',
          text: 'x',
          enableWhen: [{ question: 'b', operator: '=', answerString: 'y' }],
        },
      ],
      '1 a: condition.unreadable',
    ],
    [
      'a condition with half a rule',
      [
        { linkId: 'b', type: 'text', text: 'x' },
        { linkId: 'a', type: 'text', text: 'x', enableWhen: [{ question: 'b', operator: '~' }] },
      ],
      '2 a: condition.unreadable',
    ],
    [
      'an answer filled in before',
      [{ linkId: 'a', type: 'text', text: 'x', initial: [{ valueString: 'y' }] }],
      '1 initial: element.unknown',
    ],
    [
      'a calculation',
      [
        {
          linkId: 'a',
          type: 'text',
          text: 'x',
          extension: [{ url: 'http://x/sdc-questionnaire-calculatedExpression' }],
        },
      ],
      '1 sdc-questionnaire-calculatedExpression: element.unknown',
    ],
    ['a line without a linkId', [{ type: 'text', text: 'x' }], '1 text: name.missing'],
    [
      'a linkId twice',
      [
        { linkId: 'a', type: 'text', text: 'x' },
        { linkId: 'a', type: 'text', text: 'y' },
      ],
      '2 a: name.twice',
    ],
    [
      'another language',
      [{ linkId: 'a', type: 'text', text: 'x', _text: translation('fr', 'y') }],
      '1 fr: language.unknown',
    ],
  ])('tells of %s', (_, item, expected) => expect(left(item)).toContain(expected));

  it('shows a question whose condition it cannot read, and keeps the condition of its group', () => {
    const group = {
      linkId: 'g',
      type: 'group',
      text: 'G',
      enableWhen: [{ question: 'b', operator: '=', answerString: 'y' }],
      item: [
        {
          linkId: 'a',
          type: 'text',
          text: 'x',
          enableWhen: [{ question: 'weg', operator: '=', answerString: 'y' }],
        },
      ],
    };
    const { instrument } = read([{ linkId: 'b', type: 'text', text: 'x' }, group]);
    expect(instrument.items.at(-1)?.relevant).toMatchObject({ op: '=', left: { item: 'b' } });
  });

  it('asks for an answer where something must differ: in FHIR nothing answered fulfils no comparison', () => {
    const enableWhen = [{ question: 'b', operator: '!=', answerString: 'y' }];
    const { instrument } = read([
      { linkId: 'b', type: 'text', text: 'x' },
      { linkId: 'a', type: 'text', text: 'x', enableWhen },
    ]);
    const shown = (answers: Answers) => relevantItems(instrument, answers).some(({ id }) => id === 'a');
    expect([{}, { b: 'y' }, { b: 'z' }].map(shown)).toEqual([false, false, true]);
  });

  it('follows groups without end no deeper than twelve, and lists no more than 300 lines', () => {
    let deep: object = { linkId: 'diep', type: 'text', text: 'x' };
    for (let n = 0; n < 3000; n += 1) deep = { linkId: `g${n}`, type: 'group', text: 'G', item: [deep] };
    expect(read([deep]).instrument.items).toHaveLength(12);
    const many = Array.from({ length: 1000 }, (_, n) => ({ linkId: `v${n}`, type: 'text', text: 'x' }));
    expect(read(many).instrument.items).toHaveLength(300);
  });

  it('takes nothing of an object that stands in its prototype', () => {
    const hostile = JSON.parse(
      '[{"linkId":"__proto__","type":"text","text":"x","__proto__":{"required":true,"answerOption":[]}}]',
    );
    const { instrument } = read(hostile);
    expect(instrument.items[0]).toMatchObject({ id: 'q_proto__', required: false });
    expect(({} as { required?: unknown }).required).toBeUndefined();
  });

  it.each([
    null,
    7,
    'x',
    [],
    {},
    { resourceType: 'Patient' },
    Object.create({ resourceType: 'Questionnaire' }),
  ])('is not %j', (json) => {
    expect(() => readFhirQuestionnaire(json)).toThrow(expect.objectContaining({ code: 'import.unreadable' }));
  });

  const types = fc.constantFrom('choice', 'group', 'integer', 'boolean', 'text', 'display', 'date', 7, null);
  const item = fc.letrec((again) => ({
    item: fc.record(
      {
        linkId: fc.oneof(fc.constantFrom('a', 'b', '1', ''), fc.string({ maxLength: 6 })),
        type: types,
        text: fc.oneof(fc.string({ maxLength: 10 }), fc.jsonValue()),
        repeats: fc.boolean(),
        enableWhen: fc.oneof(
          fc.jsonValue(),
          fc.constant([{ question: 'a', operator: '=', answerString: 'y' }]),
        ),
        answerOption: fc.oneof(fc.jsonValue(), fc.constant(often)),
        extension: fc.oneof(fc.jsonValue(), fc.constant([bound('minValue', 0), bound('maxValue', 3)])),
        item: fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          fc.constant([]),
          fc.array(again('item'), { maxLength: 3 }),
        ),
      },
      { requiredKeys: [] },
    ),
  })).item;
  it('whatever it holds, gives an instrument that holds together but for what is missing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.array(item, { maxLength: 5 })),
        fc.jsonValue(),
        (items, title) => {
          const codes = checkInstrument(read(items, { title }).instrument).map(
            ({ path, code }) => `${path} ${code}`,
          );
          expect(codes.filter((one) => !['items items.none', 'title text.missing'].includes(one))).toEqual(
            [],
          );
        },
      ),
    );
  });
});
