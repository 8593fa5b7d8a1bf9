// Writes a .br beside every file of the built dashboard that shrinks by it; the API sends it to browsers that accept it.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { distDashboard } from './lib/paths.mjs';

const compressed = promisify(brotliCompress);
const PACKED_ALREADY = new Set([
  '.woff2',
  '.woff',
  '.png',
  '.jpg',
  '.jpeg',
  '.webp',
  '.avif',
  '.gif',
  '.br',
  '.map',
]);

async function compressFile(file) {
  const plain = await readFile(file);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
  const packed = await compressed(plain, { params });
  if (packed.length < plain.length) await writeFile(`${file}.br`, packed);
  return packed.length;
}

/** @returns {Promise<{ files: number, bytes: number }>} how many files and their size after compression */
export async function compressFolder(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  await Promise.all(files.filter((file) => file.endsWith('.br')).map((file) => rm(file)));
  const sizes = await Promise.all(
    files.filter((file) => !PACKED_ALREADY.has(extname(file))).map(compressFile),
  );
  return { files: sizes.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

if (import.meta.main) {
  const { files, bytes } = await compressFolder(join(distDashboard, 'browser'));
  console.log(`${files} files compressed to ${Math.round(bytes / 1000)} kB`);
}
