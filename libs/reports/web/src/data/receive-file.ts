import { Problem } from '@tweespraak/platform/web';

/** A file as it came: its bytes and the name that the server gave it. */
export interface ReceivedFile {
  readonly bytes: Blob;
  readonly name: string;
}

/**
 * A file that the server makes at this moment: the browser's own fetch tells how much has come, and of a refusal its problem,
 * which a download by link would save as a file. `received`: bytes so far. @throws Problem
 */
export async function receiveFile(
  address: string,
  fallbackName: string,
  received: (bytes: number) => void,
): Promise<ReceivedFile> {
  const response = await fetch(address, { cache: 'no-store' }).catch(() => {
    throw new Problem(0, '', '');
  });
  if (!response.ok) throw await problemOf(response);
  const bytes = await bytesOf(response, received);
  return { bytes, name: nameIn(response.headers.get('content-disposition')) ?? fallbackName };
}

async function problemOf(response: Response): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const told = recordOf(body);
  const code = typeof told['code'] === 'string' ? told['code'] : '';
  return new Problem(response.status, code, '', [], recordOf(told['details']));
}

/** A connection that breaks half-way gives no file at all. */
async function bytesOf(response: Response, received: (bytes: number) => void): Promise<Blob> {
  const parts: BlobPart[] = [];
  let count = 0;
  const reader = response.body?.getReader();
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      parts.push(part.value);
      count += part.value.byteLength;
      received(count);
    }
  } catch {
    throw new Problem(0, '', '');
  }
  return new Blob(parts, { type: response.headers.get('content-type') ?? '' });
}

function nameIn(disposition: string | null): string | undefined {
  return /filename="([\w.-]+)"/.exec(disposition ?? '')?.[1];
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
