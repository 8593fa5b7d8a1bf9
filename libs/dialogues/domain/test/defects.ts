import type { Defect } from './defect';
import { ENGINE_DEFECTS } from './engine-defects';
import { SCRIPT_DEFECTS } from './script-defects';

export const DEFECTS: readonly Defect[] = [...SCRIPT_DEFECTS, ...ENGINE_DEFECTS];
