/** What of a table travels with a practice that leaves; everything of it when nothing is said. */
export interface Travelling {
  /** Columns that stay behind, each with its reason. */
  readonly without?: Readonly<Record<string, string>>;
  /** Which rows travel, as SQL over the columns of the table, and why not the others. */
  readonly only?: { readonly sql: string; readonly why: string };
}

const HANDED_IN = 'what is not handed in is nobody’s but its owner’s';

/**
 * The tables that travel. Their order follows from their foreign keys; `practice_id` never travels. A test holds this list and
 * the next one against the catalogue: a new table stands in one of them.
 */
export const TRAVELLING: Readonly<Record<string, Travelling>> = {
  practices: {
    without: {
      seats: 'what was agreed with this place',
      created_at: 'when this place began',
      sealed_as: 'stands in the manifest',
      import_xact: 'of this database alone',
    },
  },
  people: {
    without: {
      account_id: 'accounts do not travel: a password is given to one place',
      joined_at: 'of the account: whoever comes along is invited again',
    },
  },
  person_contacts: {},
  couples: {},
  couple_dossiers: {},
  data_keys: {
    only: {
      sql: `(owner_id IN (SELECT p.id FROM people p) OR owner_id IN (SELECT c.id FROM couples c))`,
      why: 'keys of the practice itself seal files that stay behind',
    },
  },
  rounds: {},
  round_seats: {},
  round_releases: {},
  responses: {},
  private_answers: { only: { sql: 'sealed_at IS NOT NULL', why: HANDED_IN } },
  access_log: {
    without: {
      address: 'of the network here',
      request_id: 'of the logs here',
      token_id: 'of a token here',
    },
    only: {
      sql: `couple_id IS NOT NULL AND action NOT LIKE 'leaving.%'`,
      why: 'who looked at whose file; not who signed in here, nor the leaving itself',
    },
  },
  dialogues: {},
  dialogue_rooms: {},
  dialogue_events: {},
  dialogue_seats: {},
  body_checks: {},
  dialogue_words: {},
  dialogue_sentences: {},
  sentence_marks: {},
  visions: {},
  vision_sentences: {},
  vision_signatures: {},
  behaviour_requests: {},
  dialogue_days: {},
  exercises: {},
  exercise_versions: {},
  exercise_favourites: {},
  library_items: {},
  programmes: {},
  enrolments: {},
  enrolment_steps: {},
  homework: {},
  homework_seats: {},
  homework_entries: { only: { sql: 'handed_in_at IS NOT NULL', why: HANDED_IN } },
  entry_replies: {},
  consent_taps: {},
  attention_answers: {},
  appointments: {},
  appointment_changes: {},
  appointment_answers: {},
  notice_preferences: {},
  instruments: {},
  instrument_versions: {},
  instrument_rounds: {},
  instrument_seats: {},
  instrument_releases: {},
  instrument_responses: {},
};

/** Tables that stay, each with its reason. */
export const LEFT_BEHIND: Readonly<Record<string, string>> = {
  response_drafts: HANDED_IN,
  instrument_drafts: HANDED_IN,
  couple_latest: 'made again from the responses',
  invitations: 'links to an account here; accounts do not travel',
  idempotency_keys: 'answers to requests of this place, for a day',
  dialogue_presence: 'who has a room on a screen at this moment',
  calendar_feeds: 'secret addresses of this place',
  notices: 'what was told from here',
  notice_bundles: 'what was told from here',
  push_subscriptions: 'browsers that know this place',
  figure_editions: 'what was published here; whoever holds the file knows more than figures',
  figure_members: 'what was published here; whoever holds the file knows more than figures',
  figure_keys: 'hides who stands behind what was published here',
  exports: 'files that were made here',
  export_pieces: 'files that were made here',
  export_schedules: 'asked for again at the new place, by somebody who is there',
  access_tokens: 'keys to this place',
  webhook_endpoints: 'programs that this place speaks to',
  webhook_deliveries: 'what was said to them',
  mail_outcomes: 'mails that left from here',
  leaving_keys: 'of one export, as long as it is made',
  leaving_imports: 'imports into this place',
};
