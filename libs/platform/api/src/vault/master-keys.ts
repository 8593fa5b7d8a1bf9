import { hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { ENV, type Env } from '../env/env';
import { openBytes, sealBytes } from './aead';

const ID_BYTES = 8;

/** Wraps data keys with the master key of the environment, and opens what this key, the one before or none wrapped. */
@Injectable()
export class MasterKeys {
  /** The one that wraps comes first. */
  private readonly ring: readonly { id: Buffer; key: Buffer }[];

  constructor(@Inject(ENV) env: Env) {
    const given = [env.DATA_MASTER_KEY, env.DATA_MASTER_KEY_BEFORE].flatMap((one) => (one ? [one] : []));
    const keys = [
      ...given.map((one) => Buffer.from(one, 'base64')),
      derive(env.APP_SECRET, 'data master key'),
    ];
    this.ring = keys.map((key) => ({ id: derive(key, 'master key id').subarray(0, ID_BYTES), key }));
  }

  /** What the wrapped keys of the present master key begin with. */
  get presentId(): Buffer {
    return this.present.id;
  }

  wrap(dataKey: Buffer, bound: string): Buffer {
    return Buffer.concat([this.present.id, sealBytes(this.present.key, bound, dataKey)]);
  }

  /** @throws Error when no key of the ring wrapped it, or it was changed or moved. */
  unwrap(wrapped: Buffer, bound: string): Buffer {
    const master = this.ring.find(({ id }) => id.equals(wrapped.subarray(0, ID_BYTES)));
    if (!master) throw new Error('a data key was wrapped by a master key that is not in the environment');
    return openBytes(master.key, bound, wrapped.subarray(ID_BYTES));
  }

  private get present() {
    const [first] = this.ring;
    if (!first) throw new Error('there is no master key');
    return first;
  }
}

function derive(secret: string | Buffer, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));
}
