import type { Script } from '../src/script/script';
import type { Engine } from './engine';

/** A fault put in on purpose, and the beginning of the violation that must find it. */
export interface Defect {
  readonly what: string;
  readonly script: Script;
  readonly engine: Engine;
  readonly finds: string;
}
