import type { Env } from '@tweespraak/platform/api';
import { loggerOptions } from './logger-options';

interface Serializers {
  readonly req: (request: object) => object;
  readonly res: (reply: object) => object;
  readonly err: (error: object) => object;
}

describe('a line in the log', () => {
  const { pinoHttp } = loggerOptions({ LOG_LEVEL: 'info' } as Env);
  const { req, res, err } = (pinoHttp as unknown as { serializers: Serializers }).serializers;

  it('holds nothing of the address: the one of a calendar is a secret', () => {
    const request = {
      ...{ id: 'r1', method: 'GET', url: '/api/calendar/secret.ics', params: { token: 'secret.ics' } },
      ...{ headers: { cookie: 'secret' }, raw: { url: '/api/calendar/secret.ics' } },
    };
    expect(req(request)).toEqual({ id: 'r1', method: 'GET' });
    expect(res({ statusCode: 200, headers: { etag: 'secret' } })).toEqual({ statusCode: 200 });
    expect(err({ type: 'Error', message: 'secret', stack: 'secret' })).toEqual({ type: 'Error' });
  });
});
