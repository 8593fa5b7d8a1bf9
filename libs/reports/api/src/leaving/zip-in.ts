import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromFd, type ZipFile } from 'yauzl';

/** What a file of ours never has more of; a file that was made to fill a disk or a memory ends here. */
const MOST_ENTRIES = 1_000;
const LONGEST_TEXT = 8 * 2 ** 20;

/** A ZIP that lies open: its entries can be read in any order. */
export interface OpenZip {
  has(name: string): boolean;
  text(name: string): Promise<string>;
  bytes(name: string): Promise<Readable>;
}

/** @throws Error when it is not a ZIP, or holds too much. The descriptor stays open: whoever opened it closes it. */
export async function openZip(fd: number): Promise<OpenZip> {
  const zip = await new Promise<ZipFile>((resolve, reject) =>
    fromFd(fd, { lazyEntries: true, autoClose: false, strictFileNames: true }, (error, opened) =>
      error ? reject(error) : resolve(opened),
    ),
  );
  const entries = await entriesOf(zip);
  const bytes = (name: string) =>
    new Promise<Readable>((resolve, reject) => {
      const entry = entries.get(name);
      if (!entry) return reject(new Error('an entry is missing'));
      zip.openReadStream(entry, (error, stream) => (error ? reject(error) : resolve(stream)));
    });
  return {
    has: (name) => entries.has(name),
    bytes,
    text: async (name) => {
      if ((entries.get(name)?.uncompressedSize ?? 0) > LONGEST_TEXT) throw new Error('an entry is too long');
      return (await buffer(await bytes(name))).toString();
    },
  };
}

function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    if (zip.entryCount > MOST_ENTRIES) return reject(new Error('too many entries'));
    zip.on('error', reject);
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}
