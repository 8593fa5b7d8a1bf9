const COLUMNS = [
  ['practice', 'practice'],
  ['role', 'role'],
  ['email', 'e-mail'],
  ['password', 'password'],
];

/** A plain text table of the demo logins. */
function loginTable(logins) {
  const rows = [
    COLUMNS.map(([, title]) => title),
    ...logins.map((login) => COLUMNS.map(([key]) => String(login[key] ?? ''))),
  ];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const lines = rows.map((row) =>
    `    ${row.map((cell, column) => cell.padEnd(widths[column])).join('   ')}`.trimEnd(),
  );
  return [lines[0], `    ${widths.map((width) => '─'.repeat(width)).join('   ')}`, ...lines.slice(1)].join(
    '\n',
  );
}

/** What a newcomer needs once everything runs: address, mails, logins, how to stop. */
export function announce({ baseUrl, mailUrl, logins, startedAt }) {
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  const lines = ['', `  Tweespraak is ready    ${baseUrl}    (after ${seconds} s)`];
  if (mailUrl) lines.push(`  Mails arrive here      ${mailUrl}`);
  if (logins.length) lines.push('', '  Demo logins', loginTable(logins));
  lines.push('', '  Ctrl-C stops everything.', '');
  console.log(lines.join('\n'));
}
