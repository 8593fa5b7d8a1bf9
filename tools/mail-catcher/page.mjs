/** The catcher's page: a list on the left, one mail on the right. All mail content reaches it as JSON and is set as text. */
export const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mails of Tweespraak</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header>
  <h1>Mails</h1>
  <p>Development only. Nothing is sent; the newest 200 stay in memory.</p>
  <button id="clear" type="button">Delete all</button>
</header>
<main>
  <nav aria-label="Mails"><ol id="list"></ol><p id="empty">No mail yet. This page refreshes by itself.</p></nav>
  <article id="mail" hidden>
    <h2 id="subject"></h2>
    <dl><dt>To</dt><dd id="to"></dd><dt>From</dt><dd id="from"></dd><dt>Received</dt><dd id="at"></dd></dl>
    <div role="tablist" aria-label="Form of the mail">
      <button id="tab-html" role="tab" type="button" aria-controls="html">As designed</button>
      <button id="tab-text" role="tab" type="button" aria-controls="text">Plain text</button>
    </div>
    <iframe id="html" title="The mail as designed" role="tabpanel" aria-labelledby="tab-html" sandbox="allow-top-navigation-by-user-activation allow-popups"></iframe>
    <pre id="text" role="tabpanel" aria-labelledby="tab-text" tabindex="0"></pre>
  </article>
</main>
<script src="/script.js" type="module"></script>
</body>
</html>
`;

export const style = `
:root { color-scheme: light dark; --ground: #faf8f5; --card: #fff; --ink: #25222b; --soft: #655f6d; --line: #e3ded8; --accent: #35557d; }
@media (prefers-color-scheme: dark) { :root { --ground: #1b1a1e; --card: #252329; --ink: #ece8e4; --soft: #b3acb8; --line: #3b3841; --accent: #a5c3ea; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 1rem; padding: .75rem 1.25rem; border-bottom: 1px solid var(--line); }
h1 { margin: 0; font-size: 1.15rem; } header p { margin: 0; flex: 1; color: var(--soft); font-size: .9rem; }
button { font: inherit; color: inherit; background: none; border: 1px solid var(--line); border-radius: .5rem; padding: .3rem .8rem; cursor: pointer; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
main { flex: 1; display: grid; grid-template-columns: minmax(15rem, 22rem) 1fr; }
nav { border-right: 1px solid var(--line); overflow: auto; } nav p { padding: 1rem 1.25rem; color: var(--soft); }
ol { list-style: none; margin: 0; padding: 0; }
ol button { display: block; width: 100%; padding: .7rem 1.25rem; text-align: left; border: 0; border-bottom: 1px solid var(--line); border-radius: 0; }
ol button[aria-current=true] { background: var(--card); box-shadow: inset 3px 0 var(--accent); }
ol strong, ol span { display: block; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; } ol span { color: var(--soft); font-size: .85rem; }
article { display: flex; flex-direction: column; padding: 1rem 1.25rem; min-width: 0; } article[hidden] { display: none; }
h2 { margin: 0 0 .5rem; font-size: 1.3rem; } dl { display: grid; grid-template-columns: auto 1fr; gap: 0 1rem; margin: 0 0 1rem; font-size: .9rem; } dt { color: var(--soft); } dd { margin: 0; overflow-wrap: anywhere; }
[role=tablist] { display: flex; gap: .5rem; margin-bottom: .75rem; } [role=tab][aria-selected=true] { border-color: var(--accent); color: var(--accent); }
iframe { flex: 1; min-height: 30rem; width: 100%; border: 1px solid var(--line); border-radius: .75rem; background: #fff; }
pre { flex: 1; margin: 0; padding: 1rem; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; }
[role=tabpanel][hidden] { display: none; }
@media (max-width: 45rem) { main { grid-template-columns: 1fr; grid-template-rows: auto 1fr; } nav { border-right: 0; max-height: 40vh; } }
`;

export const script = `
const at = (id) => document.getElementById(id);
const when = new Intl.DateTimeFormat(undefined, { dateStyle: 'short', timeStyle: 'medium' });
const time = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' });
let version = -1, messages = [], chosen = location.hash.slice(1), form = 'html';

const shown = () => messages.find((each) => each.id === chosen) ?? messages[0];
function row(message) {
  const item = document.createElement('li'), button = document.createElement('button');
  const subject = document.createElement('strong'), meta = document.createElement('span');
  subject.textContent = message.subject || '(no subject)';
  meta.textContent = time.format(new Date(message.receivedAt)) + ' · ' + message.to.join(', ');
  button.type = 'button';
  button.setAttribute('aria-current', String(message === shown()));
  button.append(subject, meta);
  button.addEventListener('click', () => { chosen = message.id; history.replaceState(null, '', '#' + chosen); show(); });
  item.append(button);
  return item;
}
function showForm(message) {
  const wanted = form === 'html' && message.html ? 'html' : 'text';
  for (const name of ['html', 'text']) {
    at(name).hidden = name !== wanted;
    at('tab-' + name).setAttribute('aria-selected', String(name === wanted));
  }
}
function show() {
  at('list').replaceChildren(...messages.map(row));
  at('empty').hidden = messages.length > 0;
  const message = shown();
  at('mail').hidden = !message;
  if (!message) return;
  at('subject').textContent = message.subject || '(no subject)';
  at('to').textContent = message.to.join(', ');
  at('from').textContent = message.from;
  at('at').textContent = when.format(new Date(message.receivedAt));
  at('text').textContent = message.text;
  const source = '/messages/' + message.id + '/html';
  if (at('html').getAttribute('src') !== source) at('html').setAttribute('src', source);
  showForm(message);
}
async function refresh() {
  const answer = await fetch('/api/version').catch(() => null);
  const now = answer?.ok ? (await answer.json()).version : version;
  if (now === version) return;
  version = now;
  messages = await (await fetch('/api/messages')).json();
  show();
}
for (const name of ['html', 'text']) at('tab-' + name).addEventListener('click', () => { form = name; show(); });
at('clear').addEventListener('click', async () => { await fetch('/api/messages', { method: 'DELETE' }); await refresh(); });
await refresh();
setInterval(refresh, 1500);
`;
