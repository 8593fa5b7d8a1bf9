import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { findInstrument, type Instrument } from '@tweespraak/pillars/domain';
import type { TenantContext } from '@tweespraak/platform/api';
import { type FhirResource, type Questionnaire, toQuestionnaire } from '@tweespraak/reports/domain';
import { type CoupleId, DomainError, isDomainError, type PersonId } from '@tweespraak/shared/kernel';
import { FewAtOnce } from '../few-at-once';
import { definitionsOf } from '../own-data/own-fhir';
import { FhirReading, type Reading } from './fhir-reading';
import { type FhirFormat, fhirText } from './fhir-text';

const AT_ONCE = 2;

/** What a coach takes along of their own couples, as FHIR: only what the couple may see now too. Streamed, never stored. */
@Injectable()
export class FhirService {
  private readonly few = new FewAtOnce(AT_ONCE);

  constructor(private readonly reading: FhirReading) {}

  /** A version of the instrument by its id in FHIR (`9p-36-v1`). @throws DomainError 'not-found'. */
  questionnaire(id: string): Questionnaire {
    return toQuestionnaire(instrumentOf(id));
  }

  /** All couples of the coach. @throws DomainError 'too-many-requests' with details.seconds. */
  async all(ctx: TenantContext, format: FhirFormat): Promise<Readable> {
    const leave = this.few.take();
    try {
      const ids = await this.reading.coupleIds(ctx);
      return streamOf(ctx, format, this.each(ctx, ids)).once('close', leave);
    } catch (error) {
      leave();
      throw error;
    }
  }

  /** One couple. @throws DomainError 'not-found'. */
  async couple(ctx: TenantContext, id: CoupleId, format: FhirFormat): Promise<Readable> {
    return streamOf(ctx, format, only(await this.reading.couple(ctx, id)));
  }

  /** One of the two: their side of the open rounds. @throws DomainError 'not-found'. */
  async person(ctx: TenantContext, id: PersonId, format: FhirFormat): Promise<Readable> {
    return streamOf(ctx, format, only(await this.reading.person(ctx, id)));
  }

  /** A couple that went to a colleague since the list was made is left out. */
  private async *each(ctx: TenantContext, ids: readonly CoupleId[]): AsyncGenerator<Reading> {
    for (const id of ids) {
      try {
        yield await this.reading.couple(ctx, id);
      } catch (error) {
        if (!isDomainError(error) || error.code !== 'not-found') throw error;
      }
    }
  }
}

function streamOf(ctx: TenantContext, format: FhirFormat, readings: AsyncIterable<Reading>): Readable {
  return Readable.from(fhirText(format, ctx.now, withDefinitions(readings)), { objectMode: false });
}

/** Each version of the instrument once, before the first that points to it. */
async function* withDefinitions(readings: AsyncIterable<Reading>): AsyncGenerator<readonly FhirResource[]> {
  const written = new Set<string>();
  for await (const { resources, versions } of readings) {
    const fresh = [...new Set(versions)].filter((version) => !written.has(version));
    fresh.forEach((version) => written.add(version));
    yield [...definitionsOf(fresh.map(findInstrument)), ...resources];
  }
}

function instrumentOf(id: string): Instrument {
  try {
    return findInstrument(id.replace(/-v(?=\d+$)/, '@'));
  } catch {
    throw new DomainError('not-found', 'This does not exist, or is not yours to see.');
  }
}

async function* only(reading: Reading): AsyncGenerator<Reading> {
  yield reading;
}
