import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram, type TestPerson } from '@tweespraak/shared/testing';
import type { Response } from 'supertest';
import type { TestApp } from './test-app';

/** The files of a ZIP by name, as text; a PDF as `pdftotext` reads it. */
export type OpenedFiles = Readonly<Record<string, string>>;

/** Asks for a person's own data. */
export async function askOwnData(test: TestApp, person: TestPerson | null): Promise<Response> {
  return (await test.as(person)).get('/api/my/data').responseType('blob');
}

/** Opens a ZIP with `unzip`, and what is a PDF in it with `pdftotext`. */
export async function opened(zip: Buffer): Promise<OpenedFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'own-data-'));
  try {
    const path = join(folder, 'data.zip');
    await writeFile(path, zip);
    const names = (await runProgram('unzip', ['-Z1', path])).toString().trim().split('\n');
    await runProgram('unzip', ['-q', path, '-d', folder]);
    const files: Record<string, string> = {};
    for (const name of names) files[name] = await textOf(join(folder, name), path, name);
    return files;
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function textOf(path: string, zip: string, name: string): Promise<string> {
  const bytes = name.endsWith('.pdf')
    ? await runProgram('pdftotext', ['-layout', path, '-'])
    : await runProgram('unzip', ['-p', zip, name]);
  return bytes.toString();
}
