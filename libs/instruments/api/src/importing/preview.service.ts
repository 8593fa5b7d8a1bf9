import { Injectable } from '@nestjs/common';
import type { ImportPreview, InstrumentShape } from '@tweespraak/instruments/contract';
import {
  checkInstrument,
  type Instrument,
  LEFT_REASONS,
  type LeftBehind,
} from '@tweespraak/instruments/domain';
import { readUpload, type TenantContext } from '@tweespraak/platform/api';
import type { FastifyRequest } from 'fastify';
import { readQuestionnaire } from './read-questionnaire';

/** What a file would become. Reads the file and nothing else, and keeps nothing of it. */
@Injectable()
export class PreviewService {
  /** @throws DomainError 'import.no-file', 'import.unreadable', 'import.encrypted', 'import.too-large'. */
  async preview({ locale }: TenantContext, request: FastifyRequest): Promise<ImportPreview> {
    const { bytes } = await readUpload(request);
    const { source, instrument, left } = await readQuestionnaire(bytes);
    return {
      source,
      // a reader makes no condition deeper than the shape: what is deeper it leaves behind
      definition: instrument as unknown as InstrumentShape,
      found: foundIn(instrument),
      left: left.map((one) => ({ ...one, reason: reasonOf(one, locale) })),
      problems: checkInstrument(instrument).map(({ path, code }) => ({ path, code })),
    };
  }
}

const reasonOf = ({ code }: LeftBehind, locale: TenantContext['locale']): string =>
  LEFT_REASONS[code][locale];

function foundIn({ title, items }: Instrument): ImportPreview['found'] {
  const texts = [title, ...items.map(({ text }) => text)];
  return {
    items: items.filter(({ kind }) => kind !== 'note').length,
    notes: items.filter(({ kind }) => kind === 'note').length,
    options: items.reduce((sum, { options }) => sum + options.length, 0),
    conditions: items.reduce((sum, one) => sum + Number(!!one.relevant) + Number(!!one.constraint), 0),
    languages: (['nl', 'en'] as const).filter((locale) => texts.some((text) => text[locale])),
  };
}
