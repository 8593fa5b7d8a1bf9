import { HttpClient } from '@angular/common/http';
import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { SignOut } from '../session/sign-out';
import { aSession, provideSpec, type SpecOptions } from '../testing/provide-spec';
import { idempotent } from './idempotency-key';
import { Problem, asProblem } from './problem';

function setUp(options: SpecOptions = { session: aSession() }): {
  client: HttpClient;
  http: HttpTestingController;
  left: string[];
} {
  const left: string[] = [];
  TestBed.configureTestingModule({
    providers: [
      provideSpec(options),
      { provide: SignOut, useValue: { leave: async (reason: string) => void left.push(reason) } },
    ],
  });
  return { client: TestBed.inject(HttpClient), http: TestBed.inject(HttpTestingController), left };
}

const caught = async (promise: Promise<unknown>): Promise<Problem> =>
  promise.then(() => Promise.reject(new Error('no problem')), asProblem);
const refuse = { status: 401, statusText: 'Unauthorized' };

describe('a request to the API', () => {
  it('asks for the language on the screen, and sends nothing to other places', () => {
    const { client, http } = setUp({ language: 'en' });
    client.get('/api/couples').subscribe();
    client.get('https://elders.example/x').subscribe();
    expect(http.expectOne('/api/couples').request.headers.get('Accept-Language')).toBe('en');
    expect(http.expectOne('https://elders.example/x').request.headers.has('Accept-Language')).toBe(false);
  });

  it('that fails becomes a problem with its code, its fields and its figures', async () => {
    const { client, http } = setUp();
    const failing = caught(firstValueFrom(client.post('/api/couples', {}, idempotent('once'))));
    const request = http.expectOne('/api/couples');
    expect(request.request.headers.get('Idempotency-Key')).toBe('once');
    request.flush(
      {
        title: 'The request could not be read.',
        code: 'invalid-request',
        errors: [{ pointer: '/email', detail: 'Not an address' }],
        details: { seconds: 60 },
      },
      { status: 400, statusText: 'Bad Request' },
    );
    expect(await failing).toMatchObject({
      status: 400,
      code: 'invalid-request',
      kind: 'invalid',
      errors: [{ pointer: '/email', detail: 'Not an address' }],
      details: { seconds: 60 },
    });
  });

  it('that finds no server is offline', async () => {
    const { client, http } = setUp();
    const failing = caught(firstValueFrom(client.get('/api/couples')));
    http.expectOne('/api/couples').error(new ProgressEvent('error'));
    expect((await failing).kind).toBe('offline');
  });

  it('that finds the session over leads to the sign-in page', async () => {
    const { client, http, left } = setUp();
    const failing = caught(firstValueFrom(client.get('/api/couples')));
    http.expectOne('/api/couples').flush({}, refuse);
    expect((await failing).kind).toBe('signed-out');
    expect(left).toEqual(['expired']);
  });

  it.each([
    ['a wrong password', { session: aSession() }, 'POST'],
    ['a stranger’s request', {}, 'GET'],
  ])('that is refused for %s leads nowhere', async (_what, options, method) => {
    const { client, http, left } = setUp(options);
    const failing = caught(firstValueFrom(client.request(method, '/api/session')));
    http.expectOne('/api/session').flush({}, refuse);
    await failing;
    expect(left).toEqual([]);
  });
});

describe('a problem', () => {
  it('treats what you may not see as what does not exist', () => {
    expect([403, 404, 409, 412, 429, 500].map((status) => new Problem(status, '', '').kind)).toEqual([
      'denied',
      'denied',
      'conflict',
      'conflict',
      'busy',
      'failed',
    ]);
  });

  it('is found behind an error that wraps it, and keeps the words of an unknown error to itself', () => {
    const problem = new Problem(404, 'not-found', '');
    expect(asProblem(new Error('wrapped', { cause: problem }))).toBe(problem);
    expect(asProblem(new Error('Noor’s answer'))).toMatchObject({ kind: 'failed', message: '', code: '' });
  });
});
