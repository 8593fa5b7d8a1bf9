import { DomainError } from '@tweespraak/shared/kernel';
import type { PracticeInFile } from './practice-in-file';

interface ContactLine {
  readonly person_id: string;
  readonly email: string;
}
interface PersonLine {
  readonly id: string;
  readonly roles: readonly string[];
  readonly left_at: string | null;
}

/** The admin in the file who has this address. @throws DomainError 'leaving.not-in-file', 'leaving.damaged'. */
export async function findAdminInFile(file: PracticeInFile, email: string): Promise<string> {
  const ids = new Set<string>();
  for await (const { person_id, email: theirs } of rowsOf<ContactLine>(file, 'person_contacts'))
    if (theirs === email) ids.add(person_id);
  const found: string[] = [];
  for await (const { id, roles, left_at } of rowsOf<PersonLine>(file, 'people'))
    if (ids.has(id) && roles.includes('admin') && left_at === null) found.push(id);
  const [one] = found;
  if (!one) throw new DomainError('leaving.not-in-file', 'No admin in this file has this address.');
  return one;
}

async function* rowsOf<Row>(file: PracticeInFile, table: string): AsyncGenerator<Row, void, void> {
  for await (const lines of file.lines(table)) for (const line of lines) yield JSON.parse(line) as Row;
}
