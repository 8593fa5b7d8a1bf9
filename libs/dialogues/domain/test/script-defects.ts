import { scripts } from '../src/script/scripts';
import type { Script, Step } from '../src/script/script';
import type { Defect } from './defect';
import { ENGINE } from './engine';

const inScript = (what: string, finds: string, script: Script): Defect => ({
  what,
  finds,
  script,
  engine: ENGINE,
});

function withStep(script: Script, id: string, change: Partial<Step>): Script {
  return { ...script, steps: script.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) };
}

const imago = scripts.imago;

export const SCRIPT_DEFECTS: readonly Defect[] = [
  inScript(
    'the summary needs nobody to confirm it',
    '3: validated',
    withStep(imago, 'summary', { pattern: 'say', exits: { next: 'validate' } }),
  ),
  inScript(
    'a way from what is missing straight to validating',
    '3: validated',
    withStep(imago, 'summary-missing', { exits: { next: 'validate' } }),
  ),
  inScript(
    'validating is passed over',
    '3: empathised',
    withStep(imago, 'summary', { exits: { next: 'empathise' } }),
  ),
  inScript(
    'the feeling is passed over',
    '3: switch',
    withStep(imago, 'validate', { exits: { next: 'switch' } }),
  ),
  inScript(
    'the part is put down in ten seconds',
    'time',
    withStep(scripts['parent-child'], 'derole', { minSeconds: 10 }),
  ),
  inScript('an old consent counts', 'time', {
    ...scripts.holding,
    steps: scripts.holding.steps.map((step) =>
      step.withinSeconds ? { ...step, withinSeconds: 86_400 } : step,
    ),
  }),
  inScript('the frustration dialogue is not high', '9:', { ...scripts.frustration, intensity: 'mid' }),
  inScript('a coach is not needed for holding', 'coach: a step without', {
    ...scripts.holding,
    requiresCoach: false,
  }),
];
