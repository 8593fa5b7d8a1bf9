import type { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { csvFile } from './csv-file';
import { dialoguesTable, togetherTable } from './dialogue-tables';
import type { OwnData, OwnFile } from './own-data';
import { ownBundle } from './own-fhir';
import { answersTable, homeworkTable, questionnairesTable } from './own-tables';
import { readMe } from './read-me';
import { OWN_DATA_WORDS } from './words';

const ONLY_FOR_ME = 0o600;

/** The files of a person's own data, in their language; always the same files, whatever is in them. */
export function filesOf(data: OwnData): OwnFile[] {
  const { locale, overview } = data;
  const name = (key: keyof typeof OWN_DATA_WORDS.files) => OWN_DATA_WORDS.files[key][locale];
  return [
    { name: name('readMe'), bytes: Buffer.from(`\ufeff${readMe(data)}`) },
    { name: name('answers'), bytes: csvFile(locale, answersTable(data)) },
    { name: name('questionnaires'), bytes: csvFile(locale, questionnairesTable(data)) },
    { name: name('homework'), bytes: csvFile(locale, homeworkTable(data)) },
    { name: name('dialogues'), bytes: csvFile(locale, dialoguesTable(data)) },
    { name: name('together'), bytes: csvFile(locale, togetherTable(data)) },
    { name: name('fhir'), bytes: Buffer.from(JSON.stringify(ownBundle(data))) },
    ...(overview ? [{ name: name('overview'), bytes: overview }] : []),
  ];
}

/**
 * The files as one ZIP, as a stream. Nothing is compressed: it is small, and what stands in it can be searched by the tests
 * that look for somebody else's words.
 */
export function zipOf(files: readonly OwnFile[], madeAt: Date): Readable {
  const zip = new ZipFile();
  for (const { name, bytes } of files)
    zip.addBuffer(bytes, name, { mtime: madeAt, mode: ONLY_FOR_ME, compress: false });
  zip.end();
  return zip.outputStream as Readable; // a PassThrough, by its own documentation
}
