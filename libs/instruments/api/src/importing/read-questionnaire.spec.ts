import { buffer } from 'node:stream/consumers';
import { writeXlsx } from 'hucre/xlsx';
import { fromBufferPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { readQuestionnaire } from './read-questionnaire';

const MB = 1024 * 1024;
const SURVEY = [
  ['type', 'name', 'label::Nederlands (nl)', 'hint::Nederlands (nl)'],
  ['integer', 'uren', 'Hoeveel uren?', 'Rond af.'],
];
const workbook = (more: object = {}, rows: unknown[][] = SURVEY) =>
  writeXlsx({ sheets: [{ name: 'survey', rows: rows as never, ...more }] });

async function zipOf(files: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(content, name);
  zip.end();
  return buffer(zip.outputStream);
}

/** The parts of a workbook, some of them replaced. */
async function workbookWith(parts: Readonly<Record<string, Buffer>>): Promise<Buffer> {
  const zip = await fromBufferPromise(Buffer.from(await workbook()));
  const files: Record<string, Buffer> = {};
  for await (const entry of zip.eachEntry())
    files[entry.fileName] = await buffer(await zip.openReadStreamPromise(entry));
  return zipOf({ ...files, ...parts });
}
const sheetXml = (rows: string) =>
  Buffer.from(
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`,
  );
const SHEET = 'xl/worksheets/sheet1.xml';
const refused = (code: string) => expect.objectContaining({ code });

describe('a file that is read as a questionnaire', () => {
  it('is known by what it holds, not by its name', async () => {
    expect((await readQuestionnaire(Buffer.from(await workbook()))).source).toBe('xlsform');
    const json = '\uFEFF{"resourceType":"Questionnaire","item":[]}';
    expect((await readQuestionnaire(Buffer.from(json))).source).toBe('fhir');
  });

  it('gives no value of a formula, and tells where one stood', async () => {
    const cells = new Map([['1,3', { value: 'uitgerekend', type: 'formula', formula: 'CMD()' }]]);
    const { instrument, left } = await readQuestionnaire(Buffer.from(await workbook({ cells })));
    expect(instrument.items[0]?.help).toEqual({ nl: '', en: '' });
    expect(left).toEqual([{ place: 'survey', row: 2, what: 'hint', code: 'formula' }]);
    expect(JSON.stringify(instrument)).not.toContain('uitgerekend');
  });

  it('is refused when it unpacks to more than it should, whatever it says of its own size', async () => {
    const bomb = await workbookWith({ [SHEET]: sheetXml(' '.repeat(40 * MB)) });
    expect(bomb.length).toBeLessThan(MB);
    await expect(readQuestionnaire(bomb)).rejects.toEqual(refused('import.too-large'));
    await expect(readQuestionnaire(sayingLess(bomb))).rejects.toEqual(
      expect.objectContaining({ code: expect.stringMatching(/^import\.(too-large|unreadable)$/) }),
    );
  });

  it('is refused with more parts than a workbook has', async () => {
    const parts = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`deel${n}`, Buffer.from('x')]));
    await expect(readQuestionnaire(await workbookWith(parts))).rejects.toEqual(refused('import.too-large'));
  });

  it('is refused when a part reaches out of the archive', async () => {
    const zip = Buffer.from(
      (await zipOf({ 'xx/xx/buiten': Buffer.from('x') }))
        .toString('latin1')
        .replaceAll('xx/xx/buiten', '../../buiten'),
      'latin1',
    );
    await expect(readQuestionnaire(zip)).rejects.toEqual(refused('import.unreadable'));
  });

  it('grows no text out of entities', async () => {
    const laughs = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "${'ha'.repeat(50)}"><!ENTITY b "${'&a;'.repeat(50)}"><!ENTITY c "${'&b;'.repeat(50)}">]>`;
    const xml = sheetXml(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>type</t></is></c><c r="B1" t="inlineStr"><is><t>name</t></is></c><c r="C1" t="inlineStr"><is><t>label</t></is></c></row>' +
        '<row r="2"><c r="A2" t="inlineStr"><is><t>text</t></is></c><c r="B2" t="inlineStr"><is><t>a</t></is></c><c r="C2" t="inlineStr"><is><t>&c;</t></is></c></row>',
    ).toString();
    const read = readQuestionnaire(
      await workbookWith({ [SHEET]: Buffer.from(xml.replace('<?xml version="1.0"?>', laughs)) }),
    );
    const text = await read.then(
      ({ instrument }) => JSON.stringify(instrument),
      () => '',
    );
    expect(text).not.toContain('haha');
  });

  it('is read within its own corner, however far away its cells say they are', async () => {
    const far = sheetXml(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>type</t></is></c><c r="B1" t="inlineStr"><is><t>name</t></is></c><c r="XFD1"><v>1</v></c></row>' +
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    );
    const { instrument } = await readQuestionnaire(await workbookWith({ [SHEET]: far }));
    expect(instrument.items).toEqual([]);
  });

  it('may be JSON of any depth', async () => {
    const deep = `{"resourceType":"Questionnaire","item":${'[{"type":"group","linkId":"g","text":"G","item":'.repeat(5_000)}[]${'}]'.repeat(5_000)}}`;
    const { left } = await readQuestionnaire(Buffer.from(deep));
    expect(left.some(({ code }) => code === 'group.too-deep' || code === 'name.twice')).toBe(true);
  });

  it('leaves every object as it was', async () => {
    const hostile =
      '{"resourceType":"Questionnaire","__proto__":{"hit":1},"item":[{"linkId":"constructor","type":"text","text":"x","__proto__":{"hit":1}}]}';
    await readQuestionnaire(Buffer.from(hostile));
    expect(({} as { hit?: number }).hit).toBeUndefined();
  });
});

/** The same archive, that lies about how much will come out of it. */
function sayingLess(zip: Buffer): Buffer {
  const lying = Buffer.from(zip);
  for (
    let at = lying.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = lying.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  )
    lying.writeUInt32LE(10, at + 24);
  return lying;
}
