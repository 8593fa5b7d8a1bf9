// `npm run e2e [-- playwright arguments]`: the browser journeys against the whole product; also from a bare clone.
import { onNode24 } from './lib/on-node-24.mjs';

await onNode24('tools/e2e/run.mjs');
