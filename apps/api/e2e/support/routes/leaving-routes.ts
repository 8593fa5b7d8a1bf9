import { hash } from '@node-rs/argon2';
import {
  anAdmin,
  aPractice,
  type FullPractice,
  type TestDatabase,
  type TestPerson,
} from '@tweespraak/shared/testing';
// eslint-disable-next-line @nx/enforce-module-boundaries -- only the moving role makes such a file, and no library of ours hands that out
import { openMoving } from '../../../../../libs/reports/api/test/open-moving';
import { practiceForm, FORM_TYPE } from '../practice-form';
import { admin, type RouteFixtures } from './fixture';

const PASSWORD = 'een lange zin voor deze proef';
const CHEAP = { memoryCost: 1024, timeCost: 1, parallelism: 1 };
const PASSPHRASE = 'AAAA-AAAA-AAAA-AAAA-AAAA-AAAA-549L';

const withPassword = async (db: TestDatabase, person: TestPerson) =>
  db.rows(`UPDATE identity.accounts SET password_hash = $2 WHERE id = $1`, [
    person.accountId,
    await hash(PASSWORD, CHEAP),
  ]);

/** Who has begun a new practice, with the file of the full one in the hand. */
const founders = new WeakMap<FullPractice, { readonly founder: TestPerson; readonly file: Buffer }>();
const founderOf = (full: FullPractice) => founders.get(full)?.founder ?? full.admin;

async function found(db: TestDatabase, full: FullPractice): Promise<void> {
  const moving = openMoving(db);
  const founder = await anAdmin(db, await aPractice(db));
  await withPassword(db, founder);
  founders.set(full, { founder, file: await moving.exported(full.admin, PASSPHRASE) });
  await moving.close();
}

export const LEAVING_ROUTES: RouteFixtures = {
  'GET /api/leaving': { who: admin },
  'POST /api/leaving/exports': {
    who: admin,
    prepare: (db, full) => withPassword(db, full.admin),
    body: () => ({ reason: 'We gaan verder op een andere plek', password: PASSWORD, passphrase: null }),
  },
  'POST /api/leaving/imports': {
    who: founderOf,
    prepare: found,
    headers: { 'content-type': FORM_TYPE },
    body: (_, full) =>
      practiceForm(
        { email: full.admin.email, passphrase: PASSPHRASE, password: PASSWORD },
        founders.get(full)?.file ?? Buffer.alloc(0),
      ),
  },
  'POST /api/leaving/imports/:importId/cancel': {
    who: admin,
    own: ({ leaving }) => ({ importId: leaving.importId }),
    hidden: () => [],
  },
};
