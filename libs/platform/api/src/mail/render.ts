import type { Locale } from '@tweespraak/shared/kernel';
import { IntlMessageFormat } from 'intl-messageformat';

/** A mail's parts, already in the reader's language. */
export interface MailText {
  readonly locale: Locale;
  readonly subject: string;
  readonly greeting: string;
  readonly paragraphs: readonly string[];
  readonly action?: { readonly label: string; readonly url: string };
  readonly closing: string;
  /** A small link under everything: no more of these. */
  readonly footer?: { readonly label: string; readonly url: string };
}

/** Fills an ICU message: `formatIcu('Dag {name}', 'nl', { name: 'Noor' })`. */
export function formatIcu(message: string, locale: Locale, values: Record<string, string | number>): string {
  return String(new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).format(values));
}

export function renderPlain(text: MailText): string {
  const action = text.action ? [`${text.action.label}:\n${text.action.url}`] : [];
  const footer = text.footer ? [`${text.footer.label}:\n${text.footer.url}`] : [];
  return [text.greeting, ...text.paragraphs, ...action, text.closing, ...footer].join('\n\n');
}

/** Plain HTML without pictures, tracking or remote files; colours work in light and dark mail programs. */
export function renderHtml(text: MailText): string {
  const paragraphs = [text.greeting, ...text.paragraphs].map(
    (line) => `<p style="${BODY}">${escapeHtml(line)}</p>`,
  );
  const action = text.action
    ? `<p style="margin:28px 0"><a href="${escapeHtml(text.action.url)}" style="${BUTTON}">${escapeHtml(text.action.label)}</a></p>`
    : '';
  const footer = text.footer
    ? `<p style="${SMALL}"><a href="${escapeHtml(text.footer.url)}" style="color:inherit">${escapeHtml(text.footer.label)}</a></p>`
    : '';
  return `<!doctype html><html lang="${text.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escapeHtml(text.subject)}</title></head>
<body style="margin:0;padding:32px 20px;font-family:system-ui,sans-serif;background:#faf6f0;color:#2b2825">
<div style="max-width:520px;margin:0 auto">${paragraphs.join('\n')}${action}<p style="${BODY}">${escapeHtml(text.closing)}</p>${footer}</div>
</body></html>`;
}

const BODY = 'font-size:16px;line-height:1.6;margin:0 0 16px';
const SMALL = 'font-size:14px;line-height:1.6;margin:24px 0 0';
const BUTTON =
  'display:inline-block;padding:12px 24px;border-radius:24px;background:#2c685f;color:#fff;text-decoration:none;font-size:16px';

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
