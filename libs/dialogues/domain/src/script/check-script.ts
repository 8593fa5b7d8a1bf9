import { checkWords } from './check-words';
import { rulesAt, RULES } from '../engine/rules';
import type { ExitName, Script, Stage, Step, Target } from './script';

/** What this script does wrong, in plain English for its author; empty when it may be used. Run at load. */
export function checkScript(script: Script): string[] {
  const structure = [...checkShape(script), ...script.steps.flatMap((step) => checkStep(script, step))];
  // The walks need a sound graph: one wrong target would hide behind a flood of other problems.
  const walks = structure.length > 0 ? [] : [...checkReach(script), ...checkOrder(script)];
  return [...structure, ...walks, ...checkWords(script)];
}

function checkShape(script: Script): string[] {
  const ids = script.steps.map(({ id }) => id);
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  const first = script.steps.find(({ id }) => id === script.start);
  const cycles = script.steps.some(({ pattern }) => pattern === 'cycle');
  return [
    ...twice.map((id) => `the step ${id} is there twice`),
    ...(first ? [] : [`the start ${script.start} is no step`]),
    ...(script.intensity === 'high' && first?.pattern !== 'body'
      ? ['a high dialogue begins with the body']
      : []),
    ...(cycles === (script.cycle !== undefined) ? [] : ['a cycle needs both its step and its length']),
  ];
}

function checkStep(script: Script, step: Step): string[] {
  const problems: string[] = [];
  const known = new Set<ExitName>(['next', ...exitsOfPattern(step)]);
  const targets = [...Object.values(step.exits), ...(step.options ?? []).flatMap(({ to }) => to ?? [])];
  for (const exit of Object.keys(step.exits) as ExitName[]) {
    if (!known.has(exit)) problems.push(`${step.id} has an exit ${exit} that its pattern does not know`);
  }
  for (const target of targets) {
    if (!isTarget(script, target)) problems.push(`${step.id} leads to ${target}, which is not there`);
  }
  if (step.minSeconds < 0 || step.maxSeconds < step.minSeconds)
    problems.push(`${step.id} ends before it may end`);
  if (step.stage && step.skippable) problems.push(`${step.id} may not be skipped`);
  if (step.stage === 'derole' && step.minSeconds < 60) problems.push(`${step.id} takes at least a minute`);
  if ((step.pattern === 'pick') !== (step.options !== undefined))
    problems.push(`${step.id} lacks its options`);
  if ((step.pattern === 'write') !== (step.list !== undefined))
    problems.push(`${step.id} lacks its list rule`);
  if (step.actor === 'coach' && !script.requiresCoach) problems.push(`${step.id} needs a coach`);
  if (Object.values(RULES[step.pattern]).length === 0) problems.push(`${step.id} has no moves`);
  if (rulesAt(step, step.actor === 'both' ? 'together' : 'send').length === 0) {
    problems.push(`${step.id} is not for ${step.actor}`);
  }
  return problems;
}

function exitsOfPattern(step: Step): ExitName[] {
  const rules = Object.values(RULES[step.pattern]).flat();
  return rules.flatMap(({ then }) => ('exit' in then ? [then.exit] : 'gather' in then ? [then.gather] : []));
}

function isTarget(script: Script, target: Target): boolean {
  if (target.startsWith('@')) return script.ends.some((end) => `@${end}` === target);
  return script.steps.some(({ id }) => id === target);
}

/** Every step and every end can be reached, and from every step an end can. */
function checkReach(script: Script): string[] {
  const reached = reachableFrom(script, script.start);
  const stuck = script.steps.filter(
    ({ id }) => ![...reachableFrom(script, id)].some((to) => to.startsWith('@')),
  );
  return [
    ...script.steps.filter(({ id }) => !reached.has(id)).map(({ id }) => `${id} is never reached`),
    ...script.ends.filter((end) => !reached.has(`@${end}`)).map((end) => `the end ${end} is never reached`),
    ...stuck.map(({ id }) => `from ${id} no end can be reached`),
  ];
}

function reachableFrom(script: Script, start: Target): Set<Target> {
  const seen = new Set<Target>([start]);
  for (const target of seen) {
    const step = script.steps.find(({ id }) => id === target);
    if (step) targetsOf(step).forEach((to) => seen.add(to));
  }
  return seen;
}

/** Where its moves can bring one; `next` of a `pick` only when an option has no way of its own. */
export function targetsOf(step: Step): Target[] {
  const own = step.options?.map(({ to }) => to ?? step.exits.next);
  const { next, ...others } = step.exits;
  return [...(own ?? [next]), ...Object.values(others)];
}

/** What each stage needs to have happened before it in this round (invariant 3). */
const NEEDS: Readonly<Partial<Record<Stage, Stage>>> = { validate: 'summary', empathise: 'validate' };

/**
 * No way leads into a stage around the one before it: cut the exits that fulfil it and see what is still reached. Steps
 * after "switch now" are another round and begin again, so they are starts of their own.
 */
function checkOrder(script: Script): string[] {
  const starts = [script.start, ...script.steps.flatMap(({ exits }) => exits.now ?? [])];
  const stages = new Set(script.steps.flatMap(({ stage }) => stage ?? []));
  const deepest: Stage | undefined = (['empathise', 'validate'] as const).find((stage) => stages.has(stage));
  const needs: Partial<Record<Stage, Stage>> = { ...NEEDS, ...(deepest ? { switch: deepest } : {}) };
  return script.steps.flatMap((step) => {
    const before = step.stage ? needs[step.stage] : undefined;
    if (!before) return [];
    return starts.some((start) => reachedAround(script, start, before).has(step.id))
      ? [`${step.id} can be reached around ${before}`]
      : [];
  });
}

function reachedAround(script: Script, start: Target, stage: Stage): Set<Target> {
  const fulfils = (step: Step) => step.stage === stage || (stage === 'empathise' && step.stage === 'adds');
  const seen = new Set<Target>([start]);
  for (const target of seen) {
    const step = script.steps.find(({ id }) => id === target);
    if (!step) continue;
    const { next, ...others } = step.exits;
    const on = step.options?.map(({ to }) => to ?? next) ?? [next];
    const aside = Object.entries(others).flatMap(([exit, to]) => (exit === 'now' ? [] : [to]));
    [...(fulfils(step) ? [] : on), ...aside].forEach((to) => seen.add(to));
  }
  return seen;
}
