const USABLE = /^[A-Za-z][A-Za-z0-9_.-]{0,79}$/;

/** Names that every object has by itself are nobody's item. */
const isInherited = (id: string): boolean => id in {};

/** Whether an id can name an item or a scale: letters, digits, `_`, `.` and `-`, a letter first, at most 80. */
export const isUsableId = (id: string): boolean => USABLE.test(id) && !isInherited(id);

/** Hands out usable ids for the names of a file, each once. */
export function idMaker(): (name: string) => string {
  const taken = new Set<string>();
  return (name) => {
    const plain = name.replace(/[^A-Za-z0-9_.-]+/g, '_').slice(0, 70);
    const base = isUsableId(plain) ? plain : `q_${plain.replace(/^[^A-Za-z0-9]+/, '')}`;
    let id = base;
    for (let n = 2; taken.has(id); n += 1) id = `${base}_${n}`;
    taken.add(id);
    return id;
  };
}
