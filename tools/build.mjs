// `npm run build`: API and dashboard, complete, also from a bare clone.
import { onNode24 } from './lib/on-node-24.mjs';

await onNode24('tools/build/run.mjs');
