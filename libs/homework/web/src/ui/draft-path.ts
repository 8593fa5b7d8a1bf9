/** What stands at `steps.0.title.nl`; `undefined` when there is nothing. */
export function valueAt(whole: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (node, key) =>
        typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined,
      whole,
    );
}

/** The same with another value at that place; `undefined` takes the place away. Nothing of the original changes. */
export function withValueAt<T>(whole: T, path: string, value: unknown): T {
  return replaced(whole, path.split('.'), value) as T;
}

function replaced(node: unknown, [key = '', ...rest]: readonly string[], value: unknown): unknown {
  const inside = Array.isArray(node)
    ? node[Number(key)]
    : (node as Record<string, unknown> | undefined)?.[key];
  const next = rest.length === 0 ? value : replaced(inside, rest, value);
  if (Array.isArray(node)) return node.map((one, index) => (index === Number(key) ? next : one));
  if (next !== undefined) return { ...(node as object), [key]: next };
  return Object.fromEntries(Object.entries((node ?? {}) as object).filter(([name]) => name !== key));
}
