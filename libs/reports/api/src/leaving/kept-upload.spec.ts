import { fstatSync, readSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { Readable } from 'node:stream';
import { keepUpload } from './kept-upload';

const named = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('tweespraak-import-'));

describe('a file that somebody sends', () => {
  it('can be read while it is kept, has no name meanwhile, and is gone when it is closed', async () => {
    const before = await named();
    const kept = await keepUpload(Readable.from([Buffer.from('een '), Buffer.from('praktijk')]));
    const bytes = Buffer.alloc(12);
    readSync(kept.fd, bytes, 0, 12, 0);
    expect(bytes.toString()).toBe('een praktijk');
    expect(fstatSync(kept.fd).nlink).toBe(0);
    expect(await named()).toEqual(before);
    await kept.close();
    expect(() => fstatSync(kept.fd)).toThrow('EBADF');
  });

  it('leaves nothing when it breaks off', async () => {
    const broken = new Readable({
      read() {
        this.destroy(new Error('the line was cut'));
      },
    });
    await expect(keepUpload(broken)).rejects.toThrow('the line was cut');
  });
});
