import { toCouple } from '@tweespraak/reports/domain';
import { fhirText } from './fhir-text';

const AT = new Date('2026-11-22T10:00:00.000Z');
const some = (...ids: string[]) => ids.map((id) => toCouple(id, [id, null]));

async function* inParts(...parts: ReturnType<typeof some>[]) {
  yield* parts;
}
async function whole(format: 'bundle' | 'ndjson', ...parts: ReturnType<typeof some>[]): Promise<string> {
  let text = '';
  for await (const part of fhirText(format, AT, inParts(...parts))) text += part;
  return text;
}

describe('resources as text', () => {
  it('are one bundle, however they came in', async () => {
    const bundle = JSON.parse(await whole('bundle', some('a'), [], some('b', 'c')));
    expect(bundle).toMatchObject({ resourceType: 'Bundle', type: 'collection', timestamp: AT.toISOString() });
    expect(bundle.entry.map((one: { resource: { id: string } }) => one.resource.id)).toEqual(['a', 'b', 'c']);
    expect(bundle.entry[0].fullUrl).toMatch(/\/Group\/a$/);
    expect(JSON.parse(await whole('bundle'))).toMatchObject({ entry: [] });
  });

  it('are a resource a line as NDJSON', async () => {
    const lines = (await whole('ndjson', some('a'), some('b'))).trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['a', 'b']);
  });

  it('never look whole when something failed on the way', async () => {
    async function* failing() {
      yield some('a');
      throw new Error('gone');
    }
    let text = '';
    const reading = (async () => {
      for await (const part of fhirText('bundle', AT, failing())) text += part;
    })();
    await expect(reading).rejects.toThrow('gone');
    expect(() => JSON.parse(text)).toThrow();
  });
});
