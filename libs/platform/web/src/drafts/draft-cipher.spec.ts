import { aDraftKey, useNodeCrypto } from '../../test/device';
import { importDraftKey, open, seal } from './draft-cipher';

useNodeCrypto();

const OWNER = 'noor/round-1';
const EDITS = [['answers.12', { value: 6, at: 1795000000000, base: 2, ms: 3100 }]];

describe('what is written on a device', () => {
  it('opens for its owner with the same key', async () => {
    const key = await importDraftKey(aDraftKey());
    expect(await open(await seal(EDITS, OWNER, key), OWNER, key)).toEqual(EDITS);
  });

  it('holds no readable word of the answers', async () => {
    const { data } = await seal(EDITS, OWNER, await importDraftKey(aDraftKey()));
    const bytes = Buffer.from(data).toString('latin1');
    for (const word of ['answers', 'value', '1795000000000', '3100']) expect(bytes).not.toContain(word);
  });

  it('is other bytes every time, also for the same answers', async () => {
    const key = await importDraftKey(aDraftKey());
    const [one, two] = [await seal(EDITS, OWNER, key), await seal(EDITS, OWNER, key)];
    expect(Buffer.from(one.data)).not.toEqual(Buffer.from(two.data));
    expect(one.iv).not.toEqual(two.iv);
  });

  it('does not open with the key of another person, in the place of another, or when a bit was changed', async () => {
    const key = await importDraftKey(aDraftKey());
    const sealed = await seal(EDITS, OWNER, key);
    await expect(open(sealed, OWNER, await importDraftKey(aDraftKey(8)))).rejects.toThrow();
    await expect(open(sealed, 'sam/round-1', key)).rejects.toThrow();
    const bytes = new Uint8Array(sealed.data.slice(0));
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    await expect(open({ ...sealed, data: bytes.buffer }, OWNER, key)).rejects.toThrow();
  });

  it('has a key that cannot be read out of the browser', async () => {
    const key = await importDraftKey(aDraftKey());
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });
});
