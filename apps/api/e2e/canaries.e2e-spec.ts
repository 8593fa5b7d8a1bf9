import { hashToken } from '@tweespraak/platform/api';
import { aFullPractice, type FullPractice, strayCanaries, type TestPerson } from '@tweespraak/shared/testing';
import { ask, comparable } from './support/ask';
import { type Crawl, crawl } from './support/crawl';
import { ROUTES } from './support/routes';
import { createTestApp, type TestApp } from './support/test-app';

/** Columns that can hold words or long numbers and need no canary, each with the reason. */
const NOT_PRIVATE: Readonly<Record<string, string>> = {
  'practices.country': 'one of seven',
  'practices.locale': 'nl or en',
  'practices.time_zone': 'a name from a list',
  'people.roles': 'from a list',
  'people.locale': 'nl or en',
  'couple_dossiers.together_since': 'a year; always sent together with the note',
  'rounds.instrument_version': 'the same for everybody',
  'rounds.parameters_version': 'the same for everybody',
  'responses.instrument_version': 'the same for everybody',
  'responses.locale': 'nl or en',
  'responses.answers': '0 to 6, too small to be one of a kind; scores of the same row are canaries',
  'responses.guesses': '0 to 100, as answers',
  'responses.importance': '0 to 3, as answers',
  'response_drafts.answers': 'as in responses; item_ms of the same row is a canary',
  'response_drafts.guesses': 'as answers',
  'response_drafts.importance': 'as answers',
  'private_answers.validity': '0 to 6; read by coaches only, which the tests of the sealed round hold',
  'private_answers.safety': 'as validity',
  'private_answers.quality': 'from a list',
  'couple_latest.instrument_version': 'the same for everybody',
  'couple_latest.parameters_version': 'the same for everybody',
  'couple_latest.previous_instrument_version': 'the same for everybody',
  'data_keys.wrapped': 'a wrapped key, never sent; only the product itself reads it',
  'dialogues.type': 'from a list',
  'dialogues.pillar': 'from a list',
  'dialogues.status': 'from a list',
  'dialogues.cancelled_from': 'from a list',
  'dialogues.topic': 'sealed: the words inside are a canary, and so for the sealed columns below',
  'dialogue_events.party': 'from a list',
  'body_checks.spots': 'from a list',
  'dialogue_words.step': 'a name of a step',
  'dialogue_words.sealed': 'as the topic',
  'dialogue_sentences.box': 'from a list',
  'dialogue_sentences.sealed': 'as the topic',
  'vision_sentences.pillar': 'from a list',
  'vision_sentences.sealed': 'as the topic',
  'behaviour_requests.sealed': 'as the topic',
  'dialogue_days.kind': 'from a list',
  'notices.kind': 'from a list; only the product itself reads it',
  'homework.exercise': 'a word of ours, or the id of an own exercise',
  'homework.rhythm': 'three numbers at most',
  'homework.without_steps': 'names of steps',
  'homework.sentence': 'as the topic',
  'homework_entries.scope': 'from a list',
  'homework_entries.widening': 'from a list',
  'homework_entries.sealed': 'as the topic',
  'entry_replies.sealed': 'as the topic',
  'consent_taps.step': 'a name of a step',
  'exercise_favourites.exercise': 'as homework.exercise',
  'enrolments.programme': 'a word of ours, or the id of an own programme',
  'enrolments.pauses': 'moments',
  'enrolment_steps.step': 'a name of a step',
  'enrolment_steps.state': 'from a list',
  'enrolment_steps.why': 'a code, which coaches read only',
  'attention_answers.occasion': 'a code with the id of what it is about; coaches only',
  'attention_answers.kind': 'from a list',
  'attention_answers.reason': 'from a list',
  'library_items.kind': 'from a list',
  'library_items.locale': 'nl or en',
  'appointments.kind': 'from a list',
  'appointments.time_zone': 'a name from a list',
  'appointments.rrule': 'days of the week and a number, for the three alone',
  'appointments.place': 'from a list',
  'appointments.status': 'from a list',
  'appointment_changes.place': 'from a list',
  'appointment_answers.answer': 'from a list; a wall of its own keeps it from the other partner',
  'calendar_feeds.token_hash': 'a hash, never sent',
  'calendar_feeds.titles': 'from a list',
  'access_log.actor_role': 'from a list',
  'access_log.action': 'from a list',
  'access_log.outcome': 'from a list',
  'export_schedules.choice': 'blocks and a period',
  'leaving_imports.state': 'from a list',
  'leaving_imports.problem': 'from a list',
  'leaving_keys.wrapped': 'as data_keys.wrapped',
  'exports.kind': 'from a list',
  'exports.choice': 'blocks and a period',
  'exports.reason': 'as the topic',
  'exports.state': 'from a list',
  'exports.stage': 'from a list',
  'exports.file_name': 'made by the server, of a period',
  'exports.checksum': 'of a file',
  'export_pieces.part': 'from a list',
  'export_pieces.block': 'a name of a table',
  'export_pieces.sealed': 'as the topic',
  'figure_keys.sealed': 'a sealed key, never sent; only the product itself reads it',
  'figure_editions.topic': 'from a list',
  'figure_editions.figures': 'numbers over ten couples or more',
  'figure_members.member_group': 'from a list',
  'figure_members.thing': 'a hash, never sent',
  'figure_members.couple': 'a hash, never sent',
  'access_tokens.prefix': 'the beginning of a secret, for its owner alone',
  'access_tokens.token_hash': 'a hash, never sent',
  'access_tokens.scopes': 'from a list',
  'webhook_endpoints.types': 'from a list',
  'webhook_endpoints.state': 'from a list',
  'webhook_endpoints.secret': 'sealed; shown once, when it is made',
  'webhook_endpoints.former_secret': 'as secret',
  'webhook_deliveries.type': 'from a list',
  'webhook_deliveries.state': 'from a list',
  'webhook_deliveries.problem': 'from a list',
  'instruments.licence_class': 'from a list',
  'instrument_versions.source': 'from a list',
  'instrument_drafts.sealed': 'as the topic',
  'instrument_responses.locale': 'nl or en',
  'instrument_responses.sealed': 'as the topic',
  'idempotency_keys.route': 'a name of a route',
  'idempotency_keys.body_hash': 'a hash, never sent',
};

/** Everybody reads every page with every id: some thousands of requests. */
const READING_MS = 480_000;

describe('canaries', () => {
  let test: TestApp;
  let full: FullPractice;
  let foreign: FullPractice;
  let crawled: Crawl;
  beforeAll(async () => {
    test = await createTestApp();
    full = await aFullPractice(test.db);
    foreign = await aFullPractice(test.db);
    crawled = await crawl(test, full, [full, foreign]);
  }, READING_MS);
  afterAll(() => test.close());

  it('sit in every column that could hold something private', async () => {
    const columns = await test.db.rows<{ table: string; column: string }>(
      `SELECT c.relname AS "table", a.attname AS "column" FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> 'migrations'
         AND a.attnum > 0 AND NOT a.attisdropped
         AND format_type(a.atttypid, NULL) ~ '^(text|character|json|bytea|inet|double|numeric|smallint\\[|integer\\[)'
       ORDER BY 1, 2`,
    );
    expect(columns.length).toBeGreaterThan(20);
    const without: string[] = [];
    for (const { table, column } of columns) {
      const rows = await test.db.rows<{ text: string }>(`SELECT ${column}::text AS text FROM ${table}`);
      const text = rows.map((row) => row.text).join('\n');
      if (!full.canaries.some((canary) => text.includes(canary.text))) without.push(`${table}.${column}`);
    }
    expect(without.sort()).toEqual(Object.keys(NOT_PRIVATE).sort());
  });

  it('are seen by nobody who should not, on any page, with any id', () => {
    expect(crawled.requests).toBeGreaterThan(300);
    expect(crawled.stray).toEqual([]);
  });

  it.each<[string, (one: FullPractice) => TestPerson]>([
    ['note in a dossier', ({ couple }) => couple.coach],
    ['score of a pillar', ({ couple }) => couple.coach],
    ['total score', ({ couple }) => couple.coach],
    ['address of a partner', ({ couple }) => couple.coach],
    ['given name of a partner', ({ couple }) => couple.coach],
    ['message with a round', ({ couple }) => couple.a],
    ['score of a pillar', ({ couple }) => couple.b],
    ['given name of a coach', ({ couple }) => couple.a],
    ['address of a coach', ({ admin }) => admin],
    ['practice', ({ admin }) => admin],
    ['place of an appointment', ({ couple }) => couple.coach],
    ['place of an appointment', ({ couple }) => couple.b],
    ['topic of a dialogue', ({ couple }) => couple.coach],
    ['topic of a dialogue', ({ couple }) => couple.b],
    ['code of a paper card', ({ couple }) => couple.a],
    ['live room', ({ couple }) => couple.b],
    ['event in a room', ({ couple }) => couple.coach],
    ['words that both keep', ({ couple }) => couple.b],
    ['words that not both keep', ({ couple }) => couple.a],
    ['sentence of a closed list', ({ couple }) => couple.a],
    ['sentence of an open list', ({ couple }) => couple.b],
    ['sentence of a signed vision', ({ couple }) => couple.coach],
    ['request that is being written', ({ couple }) => couple.a],
    ['request that was offered', ({ couple }) => couple.b],
    ['own exercise', ({ couple }) => couple.a],
    ['exercise that is being made', ({ couple }) => couple.coach],
    ['title in the list', ({ couple }) => couple.b],
    ['sentence with homework', ({ couple }) => couple.b],
    ['title of an own programme', ({ otherCouple }) => otherCouple.coach],
    ['note in a programme of a couple', ({ couple }) => couple.coach],
    ['sentence for one of the two', ({ couple }) => couple.a],
    ['code of a sheet', ({ couple }) => couple.a],
    ['entry that was kept private', ({ couple }) => couple.a],
    ['entry for the coach', ({ couple }) => couple.coach],
    ['entry for the three', ({ couple }) => couple.b],
    ['draft of an entry', ({ couple }) => couple.b],
    ['reply of a coach', ({ couple }) => couple.a],
    ['what one says of touch', ({ couple }) => couple.b],
    ['title of a questionnaire', ({ couple }) => couple.a],
    ['proof of a licence', ({ otherCouple }) => otherCouple.coach],
    ['message with a questionnaire', ({ couple }) => couple.b],
    ['draft of a questionnaire', ({ couple }) => couple.a],
    ['answer in a questionnaire', ({ couple }) => couple.coach],
    ['score of a scale', ({ couple }) => couple.b],
  ])('are real: a %s is seen by somebody who may', (what, who) => {
    const person = who(full);
    const mine = full.canaries.filter((one) => one.what === what && one.readers.has(person.id));
    expect(mine.some(({ text }) => crawled.read.get(person)?.includes(text))).toBe(true);
  });

  it('keep quiet about a round that is not open, in the same words whatever the reason', async () => {
    const { a, b, rounds } = full.couple;
    for (const person of [a, b]) {
      const browser = await test.as(person);
      const answers = [];
      for (const id of [rounds.open, rounds.half, rounds.sealed])
        answers.push(await browser.get(`/api/my/rounds/${id}/outcome`));
      expect(new Set(answers.map(({ text, body }) => text.replace(body.instance, ''))).size).toBe(1);
      expect(answers[0]?.status).toBe(403);
    }
  });

  it('fly in no mail, and no job carries more than ids', async () => {
    const mailed = await aFullPractice(test.db);
    for (const [route, fixture] of Object.entries(ROUTES).toSorted(invitationsLast)) {
      const one = route.includes('departure') ? await aFullPractice(test.db) : mailed;
      await fixture.prepare?.(test.db, one);
      const ids = fixture.own?.(one) ?? {};
      await ask(test, route, fixture, { person: fixture.who?.(one) ?? null, ids, full: one });
    }
    await test.jobsDone();
    expect(test.mails.length).toBeGreaterThan(3);
    const people = everybodyOf(mailed);
    for (const mail of test.mails) {
      const reader = people.find(({ email }) => email === mail.to) ?? null;
      const own = mailed.canaries.filter(({ text }) => !mail.to.includes(text));
      const bytes = `${mail.subject}\n${mail.text}\n${mail.html}\n${mail.raw}`;
      const stray = strayCanaries(bytes, reader, [...own, ...full.canaries, ...foreign.canaries]);
      expect([
        mail.subject,
        stray.filter((what) => !['practice', ...NAMED_IN_INVITATIONS].includes(what)),
      ]).toEqual([mail.subject, []]);
    }
    const jobs = await test.db.rows<{ data: Record<string, unknown> }>(`SELECT data FROM pgboss.job`);
    for (const value of jobs.flatMap(({ data }) => Object.values(data ?? {})))
      expect(value).toEqual(expect.stringMatching(/^[0-9a-f-]{36}$/));
  });

  it('next door change nothing here: what another practice does moves no byte of ours', async () => {
    const pages = async () => {
      const bytes: Record<string, string> = {};
      for (const [route, fixture] of Object.entries(ROUTES)) {
        if (!route.startsWith('GET ') || fixture.bearer || OWN_TRACES.includes(route)) continue;
        const as = { person: fixture.who?.(full) ?? null, ids: fixture.own?.(full) ?? {}, full };
        bytes[route] = hashToken(comparable(await ask(test, route, fixture, as))).toString('hex');
      }
      return bytes;
    };
    const before = await pages();
    await aFullPractice(test.db);
    await aFullPractice(test.db);
    const browser = await test.as(foreign.couple.coach);
    await browser.put(`/api/couples/${foreign.couple.id}/archived`).send({ archived: true });
    await browser.put(`/api/rounds/${foreign.couple.rounds.sealed}/release`).send({ releaseAt: null });
    expect(await pages()).toEqual(before);
  });
});

/**
 * These change by our own asking (every look is a line in the log, every sign-in a session of the account), or say what
 * time it is and who is there just now.
 */
const OWN_TRACES = [
  'GET /api/access-log',
  'GET /api/account',
  'GET /api/rooms/:dialogueId',
  'GET /api/rooms/:dialogueId/events',
  'GET /api/reports/practice',
  'GET /api/my/data',
  'GET /api/fhir/couples/:coupleId',
  'GET /api/fhir/people/:personId',
];

/** To be invited, a partner has no account: nothing is asked as that partner any more. */
const invitationsLast = ([x]: readonly [string, unknown], [y]: readonly [string, unknown]) =>
  Number(x.includes('invitation')) - Number(y.includes('invitation'));

/** An invitation goes to somebody who is not in the practice yet; it says who invites. */
const NAMED_IN_INVITATIONS = [
  'given name of a coach',
  'family name of a coach',
  'given name of a admin',
  'family name of a admin',
];

const everybodyOf = ({ admin, couple, otherCouple }: FullPractice) => [
  admin,
  ...[couple, otherCouple].flatMap(({ coach, a, b }) => [coach, a, b]),
];
