import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, throwError } from 'rxjs';
import { Language } from '../i18n/language';
import { SessionStore } from '../session/session-store';
import { SignOut } from '../session/sign-out';
import { asProblem } from './problem';

/** Asks the API for the language on the screen. */
export const languageInterceptor: HttpInterceptorFn = (request, next) =>
  next(
    isApi(request.url)
      ? request.clone({ setHeaders: { 'Accept-Language': inject(Language).active() } })
      : request,
  );

/** Every failure becomes a Problem; a session that ended on the server ends here too. */
export const problemInterceptor: HttpInterceptorFn = (request, next) => {
  if (!isApi(request.url)) return next(request);
  const store = inject(SessionStore);
  const signOut = inject(SignOut);
  return next(request).pipe(
    catchError((error: unknown) => {
      const ended = error instanceof HttpErrorResponse && error.status === 401;
      // POST and DELETE of the session itself answer 401 for other reasons: a wrong password, or already signed out.
      const aboutSession = request.url === '/api/session' && request.method !== 'GET';
      if (ended && !aboutSession && store.signedIn()) void signOut.leave('expired');
      return throwError(() => asProblem(error));
    }),
  );
};

function isApi(url: string): boolean {
  return url.startsWith('/api/');
}
