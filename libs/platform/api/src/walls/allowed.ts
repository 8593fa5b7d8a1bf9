/**
 * What the catalogue test lets pass, each with its reason. A new line here is a decision about somebody's privacy:
 * the reason has to convince a reader who does not trust us.
 */
export type Allowed = Readonly<Record<string, string>>;

/** Tables outside row security. */
export const GLOBAL_TABLES: Allowed = {
  'public.migrations':
    'names of migrations; the sign-in role reads them for readiness, the application role has no right on it',
};

/** Schemas that are no tenant's, and who may enter them. */
export const OTHER_SCHEMAS: Readonly<Record<string, { roles: readonly string[]; reason: string }>> = {
  identity: {
    roles: ['tweespraak_auth'],
    reason: 'accounts span practices; the application role cannot even name a table of it',
  },
  pgboss: { roles: ['tweespraak_app'], reason: 'jobs: payloads are ids, checked by a test of their own' },
};

/** Tables without a personal wall for reading: everybody of the practice may read them. */
export const READ_BY_THE_WHOLE_PRACTICE: Allowed = {
  practices: 'name, country and time zone of the practice that one belongs to; only an admin writes',
};

/** The only functions that work with more rights than their caller. */
export const SECURITY_DEFINERS: Allowed = {
  'public.round_is_open(uuid)': 'one bit for both partners: the gate stands open',
  'public.refresh_couple_latest(uuid)': 'keeps the overview of coaches current, returns nothing',
  'public.seal_response()': 'trigger: marks the seat of whoever hands in',
  'public.dialogue_is_kept(uuid)': 'one bit for both partners: both ticked that words are kept',
  'public.dialogue_lists_open(uuid)': 'one bit for both partners: both lists are ready',
  'public.dialogue_marks_open(uuid)': 'one bit for both partners: both have rated',
  'public.homework_consent_open(uuid, text, date)':
    'one bit for both partners: both said yes to this step, today',
  'public.instrument_round_is_open(uuid)': 'one bit for both partners: the gate stands open',
  'public.seal_instrument_response()': 'trigger: marks the seat of whoever hands in',
  'public.seal_vision()': 'trigger: marks a vision signed once both have',
  'public.clear_requests()': 'trigger: takes away what nobody chose when its dialogue ends',
  'public.forget_unkept_words()':
    'trigger: words and topic go with the end, or with a tick taken back, unless both keep',
  'public.couple_is_flagged(uuid)':
    'one bit for the coach and the product: which exercises wait; no answer in a partner’s transaction',
  'public.open_rounds()':
    'for the exporting role: which rounds both opened, so that it reads scores of no other',
};

/** Tables whose rows the application adds, if at all, and never touches again. */
export const SEALED_TABLES: Allowed = {
  access_log: 'who looked stays known',
  responses: 'what was handed in is what was answered',
  couple_latest: 'written by the gate alone, from responses',
  instrument_versions: 'a round points at a version: it stays what was answered',
  instrument_responses: 'what was handed in is what was answered',
  dialogue_events: 'what happened in a room happened',
  vision_signatures: 'who signed has signed',
  figure_keys: 'another key, and what was shown before would look like nothing known',
  figure_editions: 'what was shown was shown',
  figure_members: 'who stood behind it stood behind it',
};

/** Policies that are permissive for a role other than the application's, each bound to what the role is for. */
export const OTHER_DOORS: Readonly<Record<string, readonly string[]>> = {
  tweespraak_auth: [
    'access_tokens',
    'calendar_feeds',
    'practices',
    'people',
    'person_contacts',
    'invitations',
    'access_log',
  ],
  tweespraak_exporter: [
    'exports',
    'practices',
    'couples',
    'people',
    'rounds',
    'round_seats',
    'responses',
    'homework',
    'homework_seats',
    'enrolments',
    'dialogues',
    'appointments',
    'appointment_changes',
  ],
  // what a practice takes along when it leaves; in the list of reports/api
  tweespraak_mover: [
    'exports',
    'leaving_imports',
    'practices',
    'people',
    'person_contacts',
    'couples',
    'couple_dossiers',
    'data_keys',
    'access_log',
    'notice_preferences',
    'rounds',
    'round_seats',
    'round_releases',
    'responses',
    'private_answers',
    'dialogues',
    'dialogue_rooms',
    'dialogue_events',
    'dialogue_seats',
    'body_checks',
    'dialogue_words',
    'dialogue_sentences',
    'sentence_marks',
    'visions',
    'vision_sentences',
    'vision_signatures',
    'behaviour_requests',
    'dialogue_days',
    'exercises',
    'exercise_versions',
    'exercise_favourites',
    'library_items',
    'programmes',
    'enrolments',
    'enrolment_steps',
    'homework',
    'homework_seats',
    'homework_entries',
    'entry_replies',
    'consent_taps',
    'attention_answers',
    'appointments',
    'appointment_changes',
    'appointment_answers',
    'instruments',
    'instrument_versions',
    'instrument_rounds',
    'instrument_seats',
    'instrument_releases',
    'instrument_responses',
  ],
  tweespraak_gate: [
    'rounds',
    'round_seats',
    'round_releases',
    'practices',
    'couple_latest',
    'responses',
    'private_answers',
    'couples',
    'dialogues',
    'dialogue_seats',
    'consent_taps',
    'visions',
    'vision_signatures',
    'behaviour_requests',
    'dialogue_words',
    'instrument_rounds',
    'instrument_seats',
    'instrument_releases',
  ],
};

/** Sequences: their last value tells how much others do. */
export const SEQUENCES: Allowed = {
  'public.migrations_id_seq': 'counts migrations; no role of ours may read it',
};
