// The mail catcher's packages are for development only, so the image gets them as one file.
import { build } from 'esbuild';

await build({
  entryPoints: ['tools/mail-catcher.mjs'],
  outfile: 'dist/tools/mail-catcher.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node24',
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
});
