// `npm run check`: format, lint, types, boundaries, cycles; also from a bare clone.
import { onNode24 } from './lib/on-node-24.mjs';

await onNode24('tools/test/check.mjs');
