import { formatLength } from '../../base/units.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { endSubjects } from '../channel-ends.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { copperCord, copperSwitch } from '../engine/example-types.ts';
import { defineRule } from '../engine/rule.ts';
import { lengthArithmetic } from '../lengths.ts';
import { lengthQuantity } from '../quantities.ts';
import type { Medium } from '../../model/cable-type.ts';
import type { Cable } from '../../model/cable.ts';
import { type BaseTCase, baseTCase, betterCategory, betterPhrase, categoryFixes, speedFix, weakParts } from './base-t.ts';
import { type CopperChannel, isWhollyScreened } from './copper-channel.ts';

/** Rates from which every category is also held to alien crosstalk: its test is part of the certification of Cat6A. */
const ALWAYS_HELD_MBPS = 10_000;

/** What the neighbours of a cable do to it, where that decides. */
export const alienCrosstalk = defineRule({
  id: 'copper/alien-crosstalk',
  title: 'Crosstalk from neighbouring cables',
  scope: 'channel',
  severity: 'error',
  standard: 'TIA TSB-155-A; TIA TSB-5021; ISO/IEC TR 24750; ISO/IEC TR 11801-9904',
  what: 'Where a rate depends on crosstalk between neighbouring cables (10 Gb/s over Cat6 beyond 37 m, 2.5 and 5 Gb/s over Cat5e and Cat6 in bundles), the installed bundle must have passed a test of it.',
  why: 'Signals above the frequencies that the category was made for leak between cables lying side by side, and no receiver can take that away.',
  todo: 'Have the bundle tested and note the outcome at the cables, unbundle them, use screened cable or the category named, or run at a lower rate.',
  options: { unknownBundle: { default: 'alone', values: ['alone', 'bundled'], description: 'What to take for cables whose bundle is not stated, at 2.5 Gb/s and 5 Gb/s.' } },
  messages: {
    failed: '{phy} over {category}: the installed cable failed its alien crosstalk test{better}.',
    conditional: '{phy} over {category} at {length} is sure only to {sure}; up to {limit} it depends on alien crosstalk and has to be tested{better}.',
    bundled: '{phy} over {category} in a bundle depends on alien crosstalk and has to be tested{better}.',
    uncertain: '{phy} over {category} depends on alien crosstalk and on what the cable does above its own bandwidth: it has to be tested, at any length{better}.',
  },
  check(subject, context) {
    const { view, options } = context;
    const case_ = baseTCase(view, subject);
    if (case_ === undefined || case_.limit.supported === 'no') return;
    const { limit, category, copper } = case_;
    const sureMm = limit.sureMm ?? limit.maxMm;
    if (isDecidedByNeighbours(case_)) context.measure({ maxLength: maxLengthOf(case_), sureLength: sureMm === undefined ? undefined : lengthQuantity(sureMm) }, () => endSubjects(view, subject));
    const verdict = judge(case_, options.unknownBundle === 'bundled');
    if (verdict === undefined) return;
    /* Where the category itself is enough, a better one is no answer to cable that failed. */
    const better = isDecidedByNeighbours(case_) ? betterCategory(case_) : undefined;
    const { lengthMm } = copper.channel;
    context.report({
      messageId: verdict,
      data: { phy: limit.phy, category: category.name, better: betterPhrase(better), length: formatLength(lengthMm ?? 0), sure: formatLength(limit.sureMm ?? 0), limit: formatLength(limit.maxMm ?? 0) },
      subjects: [...copper.channel.cables.map(({ cable }) => subjectOfCable(view, cable)), ...endSubjects(view, subject)],
      actual: verdict === 'conditional' && lengthMm !== undefined ? lengthQuantity(lengthMm) : { text: verdict === 'failed' ? 'test failed' : 'not tested' },
      required: verdict === 'conditional' && limit.sureMm !== undefined ? lengthQuantity(limit.sureMm) : { text: 'test passed' },
      arithmetic: verdict === 'conditional' ? lengthArithmetic(view, copper.channel) : undefined,
      atMost: verdict === 'failed' ? undefined : 'warning',
      fixes: [...categoryFixes(view, weakParts(case_, better), better), ...speedFix(subject, category)],
    });
  },
  examples: {
    valid: [
      { title: '10 Gb/s over 37 m of Cat6', design: (d) => link(d, 10_000, 'cat6', { lengthMm: 37_000 }) },
      { title: '10 Gb/s over 55 m of Cat6, tested', design: (d) => link(d, 10_000, 'cat6', { lengthMm: 55_000, alienCrosstalk: 'qualified' }) },
      { title: '2.5 Gb/s over 100 m of Cat5e, bundled and tested', design: (d) => link(d, 2500, 'cat5e', { lengthMm: 100_000, bundleSize: 24, alienCrosstalk: 'qualified' }) },
      { title: '2.5 Gb/s over Cat5e whose bundle is not stated', design: (d) => link(d, 2500, 'cat5e', { lengthMm: 90_000 }) },
    ],
    invalid: [
      { title: '10 Gb/s over 45 m of Cat6', messageIds: ['conditional'], design: (d) => link(d, 10_000, 'cat6', { lengthMm: 45_000 }) },
      { title: '10 Gb/s over 45 m of Cat6 that failed its test', messageIds: ['failed'], design: (d) => link(d, 10_000, 'cat6', { lengthMm: 45_000, alienCrosstalk: 'failed' }) },
      { title: '2.5 Gb/s over bundled Cat5e', messageIds: ['bundled'], design: (d) => link(d, 2500, 'cat5e', { lengthMm: 90_000, bundleSize: 24 }) },
      { title: '5 Gb/s over Cat5e', messageIds: ['uncertain'], design: (d) => link(d, 5000, 'cat5e', { lengthMm: 20_000 }) },
    ],
  },
});

function link(d: ExampleDesign, speedMbps: number, medium: Medium, fields: Partial<Cable>): void {
  const end = (name: string): ReturnType<ReturnType<ExampleDesign['device']>['port']> => d.device(name, copperSwitch({}, { speedsMbps: [1000, speedMbps] })).port(1);
  d.cable(copperCord(medium), end('SW1'), end('SW2'), fields);
}

const isShortSure = ({ limit }: BaseTCase): boolean => limit.sureMm !== undefined && limit.maxMm !== undefined && limit.sureMm < limit.maxMm;

const isDecidedByNeighbours = (case_: BaseTCase): boolean => case_.limit.isBundleSensitive === true || isShortSure(case_);

function maxLengthOf({ limit, copper }: BaseTCase): ReturnType<typeof lengthQuantity> | undefined {
  const isSettled = testOf(copper) === 'qualified' || isWhollyScreened(copper);
  const mm = isSettled ? limit.maxMm : (limit.sureMm ?? limit.maxMm);
  return mm === undefined ? undefined : lengthQuantity(mm);
}

/** One failed cable fails the channel; it has passed when all installed cable has, or all of it where nothing is installed. */
function testOf({ channel, installed }: CopperChannel): Cable['alienCrosstalk'] {
  if (channel.cables.some(({ cable }) => cable.alienCrosstalk === 'failed')) return 'failed';
  const tested = installed.length > 0 ? installed : channel.cables;
  return tested.every(({ cable }) => cable.alienCrosstalk === 'qualified') ? 'qualified' : undefined;
}

function isBundled({ channel }: CopperChannel, unknown: boolean): boolean {
  const stated = channel.cables.flatMap(({ cable }) => cable.bundleSize ?? []);
  return stated.length === 0 ? unknown : stated.some((size) => size > 1);
}

type Verdict = 'failed' | 'conditional' | 'bundled' | 'uncertain';

function judge(case_: BaseTCase, isUnknownBundled: boolean): Verdict | undefined {
  const { limit, copper, speedMbps } = case_;
  const test = testOf(copper);
  const matters = isDecidedByNeighbours(case_);
  if (test === 'failed') return matters || speedMbps >= ALWAYS_HELD_MBPS ? 'failed' : undefined;
  if (!matters || test === 'qualified') return undefined;
  const { lengthMm } = copper.channel;
  if (lengthMm !== undefined && lengthMm > (limit.maxMm ?? Infinity)) return undefined;
  if (limit.supported === 'conditional' && limit.sureMm === undefined) return 'uncertain';
  if (isWhollyScreened(copper)) return undefined;
  if (isShortSure(case_)) return lengthMm !== undefined && lengthMm > (limit.sureMm ?? 0) ? 'conditional' : undefined;
  return isBundled(copper, isUnknownBundled) ? 'bundled' : undefined;
}
