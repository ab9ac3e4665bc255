import { formatLength } from '../../base/units.ts';
import { CONSOLIDATION_POINT } from '../../catalog/copper-practice.ts';
import type { DeviceKind } from '../../model/device-type.ts';
import { isSamePort } from '../../model/port-ref.ts';
import type { Channel, ChannelCable } from '../../topology/channel.ts';
import { portName } from '../../topology/names.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { defineRule } from '../engine/rule.ts';
import { counted, countQuantity, lengthQuantity } from '../quantities.ts';
import { copperChannel, type CopperChannel, totalMm } from './copper-channel.ts';
import { drawChannel, type ExamplePiece } from './example-channel.ts';

/** Consolidation points: how many, and how far from the panel. */
export const consolidationPoint = defineRule({
  id: 'copper/consolidation-point',
  title: 'Consolidation points',
  scope: 'channel',
  severity: 'warning',
  standard: 'TIA-568.1-D; ISO/IEC 11801-1',
  what: 'A permanent link may have one consolidation point, at least 15 m of cable from the panel in the telecommunications room.',
  why: 'Two connections close to each other reflect into the same receiver at the same moment; short links with several fail their return loss and crosstalk tests.',
  todo: 'Move the consolidation point, leave slack at it, or run to the outlet directly.',
  options: { minDistanceM: { default: CONSOLIDATION_POINT.minDistanceMm / 1000, description: 'Least cable between panel and consolidation point, in metres.' } },
  messages: {
    tooNear: '{point} is {distance} of cable from the panel; {least} is the least.',
    tooMany: 'The link has {count}; {limit} is the most.',
  },
  check({ channel }, { view, options, report, measure }) {
    const copper = copperChannel(view, channel);
    const points = copper?.joints.filter(({ kind }) => kind === 'consolidation-point') ?? [];
    const [nearest] = points;
    if (copper === undefined || nearest === undefined) return;
    const least = lengthQuantity(Math.round(options.minDistanceM * 1000));
    const stretches = stretchesToPanel(copper);
    const cables = stretches.flat();
    const subjects = [...points.map(({ ref }) => subjectOfPort(view, ref)), ...cables.map(({ cable }) => subjectOfCable(view, cable))];
    const distanceMm = Math.max(-1, ...stretches.map((stretch) => totalMm(stretch) ?? -1));
    const isKnown = distanceMm >= 0;
    const limit = CONSOLIDATION_POINT.maxPerLink;
    measure({ minDistance: least, distance: isKnown ? lengthQuantity(distanceMm) : undefined, consolidationPoints: countQuantity(points.length, 'consolidation point'), maxConsolidationPoints: countQuantity(limit, 'consolidation point') }, subjects);
    if (points.length > limit) report({ messageId: 'tooMany', data: { count: counted(points.length, 'consolidation point'), limit }, subjects, actual: countQuantity(points.length, 'consolidation point'), required: countQuantity(limit, 'consolidation point') });
    if (!isKnown || distanceMm >= (least.value ?? 0)) return;
    report({ messageId: 'tooNear', data: { point: portName(view, nearest.ref), distance: formatLength(distanceMm), least: least.text }, subjects, actual: lengthQuantity(distanceMm), required: least });
  },
  examples: {
    valid: [{ title: '15 m from the panel', design: (d) => drawChannel(d, 1000, through([15])) }],
    invalid: [
      { title: '8 m from the panel', messageIds: ['tooNear'], design: (d) => drawChannel(d, 1000, through([8])) },
      { title: 'two of them', messageIds: ['tooMany'], design: (d) => drawChannel(d, 1000, through([20, 20])) },
    ],
  },
});

/** From a panel through consolidation points to an outlet. */
const through = (lengthsM: readonly number[]): readonly ExamplePiece[] => [
  { lengthM: 2, isCord: true, into: 'copper-panel' },
  ...lengthsM.map((lengthM): ExamplePiece => ({ lengthM, into: 'consolidation-point' })),
  { lengthM: 30, into: 'outlet' },
  { lengthM: 2, isCord: true },
];

/**
 * Cable from the panel to the first consolidation point. Where neither side is an outlet it may be either: both are given, and the longer one counts,
 * as nothing tells which panel is in the telecommunications room.
 */
function stretchesToPanel(copper: CopperChannel): readonly (readonly ChannelCable[])[] {
  const both = [copper.channel.steps, copper.channel.steps.toReversed()].map((steps) => stretchFrom(copper, steps));
  const atPanel = both.filter(({ from }) => from !== undefined && from !== 'outlet');
  return (atPanel.length > 0 ? atPanel : both.filter(({ cables }) => cables.length > 0)).map(({ cables }) => cables);
}

interface Stretch {
  /** What it begins at; undefined where the channel begins with it. */
  readonly from: DeviceKind | undefined;
  readonly cables: readonly ChannelCable[];
}

/** The cables between the first consolidation point along these steps and the joint before it. */
function stretchFrom({ joints }: CopperChannel, steps: Channel['steps']): Stretch {
  let stretch: Stretch = { from: undefined, cables: [] };
  for (const step of steps) {
    if (step.kind === 'cable') stretch = { ...stretch, cables: [...stretch.cables, step] };
    if (step.kind !== 'passage') continue;
    const kind = joints.find(({ ref }) => isSamePort(ref, step.enter))?.kind;
    if (kind === 'consolidation-point') return stretch;
    stretch = { from: kind, cables: [] };
  }
  return stretch;
}
