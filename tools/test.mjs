// `npm test` from a bare clone: installs what is missing and runs everything under Node 24.
import { onNode24 } from './lib/on-node-24.mjs';

await onNode24('tools/test/run.mjs');
