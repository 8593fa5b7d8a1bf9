import { MyHomework } from '@tweespraak/homework/contract';

/** Checks the answer of `GET /api/my/homework`. Apart, so that home does not carry the shapes of all homework. Throws on any other shape. */
export function readMyHomework(raw: unknown): MyHomework {
  return MyHomework.parse(raw);
}
