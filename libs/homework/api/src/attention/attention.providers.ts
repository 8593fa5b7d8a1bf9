import { AttentionReading } from './attention-reading';
import { AttentionController } from './attention.controller';
import { AttentionService } from './attention.service';

export const ATTENTION_CONTROLLERS = [AttentionController];
export const ATTENTION_PROVIDERS = [AttentionService, AttentionReading];
