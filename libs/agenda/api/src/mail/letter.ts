import {
  type Announcement,
  type Appointment,
  nextOccurrence,
  type Occurrence,
  occurrencesOf,
} from '@tweespraak/agenda/domain';
import type { MailText } from '@tweespraak/platform/api';
import type { Locale } from '@tweespraak/shared/kernel';
import { momentText, ruleSentence, spanText, whereOf, WORDS } from './appointment.mail';

/** What a mail is about: what was told last, what is, and what of that is news. */
export interface News {
  readonly told: Appointment | null;
  readonly is: Appointment;
  readonly announcement: Announcement;
}

/** The mail of one reader, in their language. `url` leads home: an address with an id would tell more than it should. */
export function appointmentLetter(
  { told, is, announcement }: News,
  reader: { readonly name: string; readonly locale: Locale },
  { url, now }: { readonly url: string; readonly now: number },
): MailText {
  const { name, locale } = reader;
  const words = WORDS[locale];
  const isCancelled = announcement.method === 'cancel';
  const kind = isCancelled ? 'cancelled' : told && !told.cancelled ? 'changed' : 'new';
  const shown = isCancelled ? (told ?? is) : is;
  const first = announcement.what === 'one' ? announcement.occurrence : firstOf(shown, now);
  const rule =
    announcement.what === 'all' && shown.rule ? [ruleSentence(locale, shown.rule, is.timeZone)] : [];
  const where = whereOf(locale, first);
  return {
    locale,
    subject: words.subjects[kind](momentText(locale, first.start, is.timeZone)),
    greeting: words.greeting(name),
    paragraphs: [
      words.first[kind],
      [spanText(locale, first, is.timeZone), ...rule].join(' '),
      ...(where && !isCancelled ? [words.placeIs(where)] : []),
      ...(isCancelled ? [] : [words.reply]),
    ],
    ...(isCancelled ? {} : { action: { label: words.action, url } }),
    closing: words.closing,
  };
}

/** The first to come; of one that was all cancelled, where the rule had it. */
function firstOf(appointment: Appointment, now: number): Occurrence {
  const there = { ...appointment, cancelled: false };
  const [first] = occurrencesOf(there);
  return (
    nextOccurrence(there, now) ??
    first ?? {
      ...{ occurrence: there.start, start: there.start, end: there.start + there.minutes * 60_000 },
      ...{ minutes: there.minutes, place: there.place, placeLine: there.placeLine, moved: false },
    }
  );
}
