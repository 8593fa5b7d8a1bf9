import type { ReceivedFile } from './receive-file';

/** Saves what came where the browser keeps downloads. */
export function saveFile({ bytes, name }: ReceivedFile): void {
  const url = URL.createObjectURL(bytes);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
