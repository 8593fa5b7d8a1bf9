import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Node 24 as npm installed it; every tool but the very first one runs on it. */
export const node24 = join(root, 'node_modules/node/bin/node');

/** Where the development database, its passwords and the application secret live. */
export const dataFolder = (env = process.env) => resolve(root, env.DATA_DIR || '.data');

export const distApi = join(root, 'dist/apps/api');
export const distDashboard = join(root, 'dist/apps/dashboard');
