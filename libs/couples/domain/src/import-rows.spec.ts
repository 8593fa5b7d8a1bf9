import { judgeRows, readRows, rowsToCreate } from './import-rows';
import { readHeading } from './import-columns';

const HEADING = [
  'given_name_1',
  'family_name_1',
  'email_1',
  'language_1',
  'given_name_2',
  'family_name_2',
  'email_2',
  'language_2',
  'together_since',
  'note',
];
const SAM_AND_NOOR = [
  'Sam',
  'Proefman',
  'sam@voorbeeld.example',
  'nl',
  'Noor',
  '',
  'noor@voorbeeld.example',
  'en',
  '2014',
  'Via de huisarts',
];

const read = (...records: string[][]) =>
  readRows(records, {
    places: readHeading(HEADING).places,
    locale: 'nl',
    isAddress: (text) => /^[^@ ]+@[^@ ]+$/.test(text),
  });
const judge = (...records: string[][]) => judgeRows(read(...records), new Set(['known@voorbeeld.example']));
const changed = (changes: Record<number, string>) => SAM_AND_NOOR.map((cell, i) => changes[i] ?? cell);
const issuesOf = (record: string[]) => judge(record)[0]?.issues;

describe('a row of an import', () => {
  it('becomes a couple as it stands', () => {
    expect(judge(SAM_AND_NOOR)).toEqual([
      {
        row: 1,
        partners: [
          { givenName: 'Sam', familyName: 'Proefman', email: 'sam@voorbeeld.example', locale: 'nl' },
          { givenName: 'Noor', familyName: '', email: 'noor@voorbeeld.example', locale: 'en' },
        ],
        togetherSince: '2014',
        note: 'Via de huisarts',
        issues: [],
        outcome: 'new',
      },
    ]);
  });

  it('takes the language of the coach where none is given, and addresses in lower case', () => {
    const [row] = judge(changed({ 2: 'SAM@Voorbeeld.example', 3: '', 7: '' }));
    expect(row?.partners.map(({ locale }) => locale)).toEqual(['nl', 'nl']);
    expect(row?.partners[0].email).toBe('sam@voorbeeld.example');
  });

  it.each([
    ['a name', { 0: '' }, { code: 'missing', column: 'given_name_1' }],
    ['an address', { 6: '  ' }, { code: 'missing', column: 'email_2' }],
  ])('is skipped without %s', (_, changes, issue) => {
    expect(judge(changed(changes))[0]).toMatchObject({ outcome: 'skip', issues: [issue] });
  });

  it('is skipped with an address that is none', () => {
    expect(issuesOf(changed({ 6: 'noor apenstaart voorbeeld' }))).toEqual([
      { code: 'bad-address', column: 'email_2' },
    ]);
  });

  it.each([
    ['given_name_1', { 0: 'x'.repeat(81) }],
    ['family_name_2', { 5: 'x'.repeat(81) }],
    ['email_1', { 2: `${'x'.repeat(250)}@v.example` }],
    ['note', { 9: 'x'.repeat(20_001) }],
  ])('is skipped when %s is too long', (column, changes) => {
    expect(judge(changed(changes))[0]).toMatchObject({
      outcome: 'skip',
      issues: [{ code: 'too-long', column }],
    });
  });

  it('is skipped when both partners have one address', () => {
    expect(judge(changed({ 6: 'sam@voorbeeld.example' }))[0]).toMatchObject({
      outcome: 'skip',
      issues: [{ code: 'same-address', column: null }],
    });
  });

  it('is skipped when the practice knows an address already', () => {
    expect(judge(changed({ 2: 'Known@voorbeeld.example' }))[0]).toMatchObject({
      outcome: 'skip',
      issues: [{ code: 'address-in-use', column: 'email_1' }],
    });
  });

  it.each([
    ['one mailbox for two', { 6: 'sam+noor@voorbeeld.example' }, 'shared-mailbox'],
    ['a language that is not understood', { 3: 'Fries' }, 'bad-language'],
    ['a date that is not understood', { 8: 'lang geleden' }, 'bad-since'],
  ])('asks for a check: %s', (_, changes, code) => {
    const [row] = judge(changed(changes));
    expect(row?.outcome).toBe('check');
    expect(row?.issues.map((issue) => issue.code)).toEqual([code]);
  });

  it('says everything that stands out at once', () => {
    const codes = issuesOf(changed({ 0: '', 2: 'niets', 8: 'ooit' }))?.map(({ code }) => code);
    expect(codes).toEqual(['missing', 'bad-address', 'bad-since']);
  });

  it('may be shorter than the heading', () => {
    expect(judge(SAM_AND_NOOR.slice(0, 7))[0]).toMatchObject({
      outcome: 'new',
      togetherSince: null,
      note: '',
    });
  });
});

describe('the rows of an import together', () => {
  it('are counted as a spreadsheet counts them, empty ones included and then left out', () => {
    const other = changed({ 2: 'bo@voorbeeld.example', 6: 'kim@voorbeeld.example' });
    expect(judge(SAM_AND_NOOR, ['', ' ', ''], [''], other).map(({ row }) => row)).toEqual([1, 4]);
  });

  it('use an address once: the later row is skipped', () => {
    const again = changed({ 2: 'bo@voorbeeld.example' });
    const [first, second] = judge(SAM_AND_NOOR, again);
    expect(first?.outcome).toBe('new');
    expect(second).toMatchObject({
      outcome: 'skip',
      issues: [{ code: 'twice-in-file', column: 'email_2' }],
    });
  });

  it('do not use the address of a row that cannot come along', () => {
    const [broken, whole] = judge(changed({ 0: '' }), SAM_AND_NOOR);
    expect([broken?.outcome, whole?.outcome]).toEqual(['skip', 'new']);
  });

  it('become couples when nothing stands out, or when a warning was confirmed; never when skipped', () => {
    const fine = SAM_AND_NOOR;
    const warned = changed({ 2: 'a@voorbeeld.example', 6: 'a+b@voorbeeld.example' });
    const broken = changed({ 0: '' });
    const rows = judge(fine, warned, broken);
    expect(rowsToCreate(rows, []).map(({ row }) => row)).toEqual([1]);
    expect(rowsToCreate(rows, [2, 3]).map(({ row }) => row)).toEqual([1, 2]);
  });
});
