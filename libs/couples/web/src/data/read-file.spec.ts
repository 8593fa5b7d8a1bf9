import { readText } from './read-file';

const fileOf = (...bytes: number[]) =>
  ({ arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes).buffer) }) as unknown as Blob;

describe('a file from a spreadsheet', () => {
  it('keeps its accents in UTF-8', async () => {
    expect(await readText(fileOf(0x43, 0x6c, 0xc3, 0xa9, 0x6f))).toBe('Cléo');
  });

  it('keeps its accents in the older coding of Excel', async () => {
    expect(await readText(fileOf(0x43, 0x6c, 0xe9, 0x6f))).toBe('Cléo');
  });
});
