import type { TenantContext } from '@tweespraak/platform/api';

/** Makes the file of an export of kind 'practice'; whoever builds that provides it under this name. */
export abstract class PracticeFile {
  /** The bytes as they come; `signal` aborts when it was cancelled. */
  abstract write(
    ctx: TenantContext,
    exportId: string,
    how: { readonly onRows: (rows: number, of: number) => void; readonly signal: AbortSignal },
  ): AsyncIterable<Buffer>;
}
