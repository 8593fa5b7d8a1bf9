import { Tenancy1764000000001 } from './1764000000001-tenancy';
import { Identity1764000000002 } from './1764000000002-identity';
import { Practices1764000000003 } from './1764000000003-practices';
import { Rounds1764000000004 } from './1764000000004-rounds';
import { AccessLog1764000000005 } from './1764000000005-access-log';
import { Dialogues1764000000006 } from './1764000000006-dialogues';
import { Homework1764000000007 } from './1764000000007-homework';
import { Agenda1764000000008 } from './1764000000008-agenda';
import { Notices1764000000009 } from './1764000000009-notices';
import { SharedPhones1764000000010 } from './1764000000010-shared-phones';
import { Exports1764000000011 } from './1764000000011-exports';
import { Figures1764000000012 } from './1764000000012-figures';
import { Instruments1764000000013 } from './1764000000013-instruments';
import { OpenDoors1764000000014 } from './1764000000014-open-doors';
import { Leaving1764000000015 } from './1764000000015-leaving';

/** The one timeline of the database, oldest first. */
export const migrations = [
  Tenancy1764000000001,
  Identity1764000000002,
  Practices1764000000003,
  Rounds1764000000004,
  AccessLog1764000000005,
  Dialogues1764000000006,
  Homework1764000000007,
  Agenda1764000000008,
  Notices1764000000009,
  SharedPhones1764000000010,
  Exports1764000000011,
  Figures1764000000012,
  Instruments1764000000013,
  OpenDoors1764000000014,
  Leaving1764000000015,
];
