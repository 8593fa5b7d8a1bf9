import { inject } from '@angular/core';
import { TranslocoService } from '@jsverse/transloco';
import { asProblem, type Problem } from '../http/problem';
import { injectText } from './inject-text';

/**
 * Says a failed request in plain words. A code that has a text under `<prefix>.<code>` gets that one (with the problem's
 * details filled in), every other problem the text of its kind. Call in an injection context.
 */
export function injectProblemText(prefix: string): (error: unknown) => string {
  const transloco = inject(TranslocoService);
  const own = injectText(prefix);
  const general = injectText('platform.problem');
  return (error) => {
    const problem = asProblem(error);
    const language = transloco.activeLang();
    if (problem.code && `${prefix}.${problem.code}` in transloco.getTranslation(language))
      return own(problem.code, problem.details);
    const wait = waitOf(problem, language);
    return wait ? general('tooMany', wait) : general(problem.kind);
  };
}

/** How long to wait, and until what time on the clock of this device: "over 3 minuten", "14:35". */
function waitOf({ code, details }: Problem, language: string): { in: string; time: string } | null {
  const seconds = details['seconds'];
  if (code !== 'too-many-requests' || typeof seconds !== 'number') return null;
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'always' });
  const clock = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hour12: false });
  return {
    in:
      seconds < 90 ? relative.format(seconds, 'second') : relative.format(Math.ceil(seconds / 60), 'minute'),
    time: clock.format(Date.now() + seconds * 1000),
  };
}
