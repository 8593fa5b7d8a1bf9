import { type Ask, type Column, inOrder, readShapes } from './shape';
import { LEFT_BEHIND, TRAVELLING } from './travelling';

/** One table as it travels. */
export interface MovedTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly key: readonly string[];
  /** Which rows, as SQL; all when null. */
  readonly only: string | null;
}

/** The tables that travel, parents first, with the columns that the database has now. */
export async function movedTables(ask: Ask): Promise<MovedTable[]> {
  const shapes = (await readShapes(ask)).filter(({ name }) => name in TRAVELLING);
  return inOrder(shapes).map(({ name, columns, key }) => {
    const { without = {}, only } = TRAVELLING[name] ?? {};
    return { name, columns: columns.filter((one) => !(one.name in without)), key, only: only?.sql ?? null };
  });
}

/** What is wrong with the two lists: tables in neither, in both, or gone; columns that stay behind and do not exist. */
export async function strayTables(ask: Ask): Promise<string[]> {
  const shapes = await readShapes(ask);
  const names = shapes.map(({ name }) => name);
  const listed = [...Object.keys(TRAVELLING), ...Object.keys(LEFT_BEHIND)];
  const columns = new Set(shapes.flatMap(({ name, columns }) => columns.map((one) => `${name}.${one.name}`)));
  const left = Object.entries(TRAVELLING).flatMap(([name, { without = {} }]) =>
    Object.keys(without).map((column) => `${name}.${column}`),
  );
  return [
    ...names.filter((name) => !listed.includes(name)).map((name) => `${name}: does it travel?`),
    ...listed.filter((name) => !names.includes(name)).map((name) => `${name}: is no table`),
    ...listed.filter((name, at) => listed.indexOf(name) !== at).map((name) => `${name}: is in both lists`),
    ...left.filter((column) => !columns.has(column)).map((column) => `${column}: is no column`),
  ];
}
