import { request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from 'request-filtering-agent';

/** Why a try came to nothing, in a word that may be kept; what the other side said is not. */
export type PostProblem =
  | 'status'
  | 'redirect'
  | 'gone'
  | 'timeout'
  | 'refused-address'
  | 'unknown-host'
  | 'certificate'
  | 'connection';

export interface PostOutcome {
  readonly status: number | null;
  readonly problem: PostProblem | null;
}

export interface PostRules {
  /** Development and tests alone. */
  readonly loopback: boolean;
  /** Of whoever answers in a test. */
  readonly ca?: string;
  readonly lookup?: RequestOptions['lookup'];
  readonly timeoutMs?: number;
}

const TIMEOUT_MS = 10_000;
const MOST_ANSWER_BYTES = 16_384;
const MOST_HEADER_BYTES = 8_192;
const GONE = 410;
const THIS_MACHINE = ['127.0.0.0/8', '::1'];
const NO_SUCH_HOST = ['ENOTFOUND', 'EAI_AGAIN', 'ENODATA'];
const CERTIFICATE = /CERT|TLS|SSL|SELF_SIGNED|UNABLE_TO_VERIFY|EPROTO/;

/**
 * Sends one message. The machine that the name leads to is looked at while connecting: private, loopback, link-local and
 * other inner addresses are refused, whatever way they are written. Redirects are not followed, the answer is not kept.
 * Never throws.
 */
export async function postWebhook(
  address: string,
  message: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  rules: PostRules,
): Promise<PostOutcome> {
  try {
    const status = await statusOf(new URL(address), message, rules);
    return { status, problem: problemOf(status) };
  } catch (error) {
    return { status: null, problem: reasonOf(error) };
  }
}

function statusOf(
  url: URL,
  { headers, body }: { readonly headers: Readonly<Record<string, string>>; readonly body: string },
  rules: PostRules,
): Promise<number> {
  const filter = { keepAlive: false, allowIPAddressList: rules.loopback ? [...THIS_MACHINE] : [] };
  const secure = url.protocol === 'https:';
  if (!secure && !rules.loopback) throw new RefusedAddress();
  const agent = secure ? new RequestFilteringHttpsAgent(filter) : new RequestFilteringHttpAgent(filter);
  const options = {
    method: 'POST',
    agent,
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
    maxHeaderSize: MOST_HEADER_BYTES,
    signal: AbortSignal.timeout(rules.timeoutMs ?? TIMEOUT_MS),
    ...(rules.lookup ? { lookup: rules.lookup } : {}),
    ...(rules.ca ? { ca: rules.ca } : {}),
  };
  return new Promise((resolve, reject) => {
    const request = (secure ? httpsRequest : httpRequest)(url, options, (answer) => {
      drain(answer).then(() => resolve(answer.statusCode ?? 0), reject);
    });
    request.on('error', reject);
    request.end(body);
  });
}

/** Lets the other side finish a short answer; a long one is cut off, its status counts. */
function drain(answer: IncomingMessage): Promise<void> {
  let bytes = 0;
  return new Promise((resolve, reject) => {
    answer.on('data', (part: Buffer) => {
      bytes += part.length;
      if (bytes <= MOST_ANSWER_BYTES) return;
      resolve();
      answer.destroy();
    });
    answer.on('end', resolve);
    answer.on('error', reject);
  });
}

class RefusedAddress extends Error {}

function problemOf(status: number): PostProblem | null {
  if (status >= 200 && status < 300) return null;
  if (status === GONE) return 'gone';
  return status >= 300 && status < 400 ? 'redirect' : 'status';
}

function reasonOf(error: unknown): PostProblem {
  if (error instanceof RefusedAddress) return 'refused-address';
  const { code, name, message } = Object(error) as Record<'code' | 'name' | 'message', unknown>;
  if (/ is not allowed\. Because/.test(String(message))) return 'refused-address';
  if (code === 'ABORT_ERR' || name === 'TimeoutError') return 'timeout';
  if (NO_SUCH_HOST.includes(String(code))) return 'unknown-host';
  return CERTIFICATE.test(String(code)) ? 'certificate' : 'connection';
}
