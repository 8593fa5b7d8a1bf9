/**
 * Options for a create or a send, so that a repeated click or a retry does it once:
 * `http.post(url, body, idempotent(key))`. Keep the key as long as the same intention is retried.
 */
export function idempotent(key: string = crypto.randomUUID()): { headers: { 'Idempotency-Key': string } } {
  return { headers: { 'Idempotency-Key': key } };
}
