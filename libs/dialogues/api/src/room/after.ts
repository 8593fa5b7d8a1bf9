/**
 * From which version a stream goes on: what the browser had last, else what its page had read, else from now (null).
 * What is no version is none.
 */
export function afterOf(...said: readonly (string | undefined)[]): number | null {
  const version = said.find((one) => one !== undefined && /^\d{1,9}$/.test(one));
  return version === undefined ? null : Number(version);
}
