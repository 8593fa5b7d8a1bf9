import { textOf } from '@tweespraak/platform/web';

/** The rows of the tables in a page, cells apart: `['Pijler | Noor | Sam', …]`. */
export function tableRows(root: ParentNode): string[] {
  return [...root.querySelectorAll('tr')].map((row) =>
    [...row.querySelectorAll('th, td')].map(textOf).join(' | '),
  );
}
