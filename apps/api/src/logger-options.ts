import type { Env } from '@tweespraak/platform/api';
import type { Params } from 'nestjs-pino';

interface LoggedRequest {
  id: unknown;
  method: string;
  routeOptions?: { url?: string };
}

/** Logs the route's pattern and not its address: an address carries ids and, in links from mail, secrets. */
export function loggerOptions(env: Env): Params {
  return {
    pinoHttp: {
      level: env.LOG_LEVEL,
      autoLogging: true,
      quietReqLogger: true,
      serializers: {
        req: (request: { raw?: LoggedRequest } & LoggedRequest) => ({
          id: request.id,
          method: request.method,
        }),
        res: (reply: { statusCode: number }) => ({ statusCode: reply.statusCode }),
        err: (error: { type?: string }) => ({ type: error.type }),
      },
    },
  };
}
