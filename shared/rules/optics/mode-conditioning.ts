import { modeConditioning as needOf } from '../../catalog/optical-compatibility.ts';
import type { DesignView } from '../../store/design-view.ts';
import { type AnyCableType, availableCables } from '../../topology/cable-choice.ts';
import type { ChannelCable } from '../../topology/channel.ts';
import { cableName, portName } from '../../topology/names.ts';
import { subjectOfCable, subjectOfPort } from '../../topology/subjects.ts';
import { endsOf, isFibreEnd, phyAt } from '../channel-ends.ts';
import { cageSwitch, fibreCord, optic } from '../engine/example-types.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { defineRule } from '../engine/rule.ts';
import type { Phy } from '../../catalog/phys.ts';
import type { PortFacts } from '../../topology/port-facts.ts';
import { listNames } from '../quantities.ts';
import { lowestFibre, mediumName } from '../fibre-channel.ts';
import type { Fix } from '../finding.ts';

/** Lasers at 1310 nm on older multimode fibre. */
export const modeConditioning = defineRule({
  id: 'optics/mode-conditioning',
  title: 'Mode-conditioning cords',
  scope: 'channel',
  severity: 'warning',
  standard: 'IEEE 802.3 clauses 38, 59 and 68',
  what: 'A 1310 nm laser made for both kinds of fibre needs a mode-conditioning cord at its end where the fibre is OM1 or OM2; 10GBASE-LRM must have none on OM3 and better.',
  why: 'Launched into the middle of an older core, the light splits into modes that arrive at different times: the link fails at a part of its reach.',
  todo: 'Use a mode-conditioning cord at each such end, or fibre and optics that need none.',
  messages: {
    needed: '{phy} in {ports} on {medium} has no mode-conditioning cord at its end.',
    unwanted: '{cables} has mode conditioning; {phy} on {medium} is to be patched without.',
  },
  check(subject, { view, report }) {
    const { channel } = subject;
    const medium = subject.isLink ? lowestFibre(channel) : undefined;
    if (medium === undefined) return;
    const wrong = endsOf(subject).flatMap((facts): WrongEnd[] => {
      const phy = isFibreEnd(facts) ? phyAt(facts) : undefined;
      const nearest = facts === subject.first ? channel.cables[0] : channel.cables.at(-1);
      const need = phy === undefined ? undefined : needOf(phy, medium);
      if (phy === undefined || nearest === undefined || need === undefined || (nearest.type.isModeConditioning === true) === (need.need === 'needed')) return [];
      return [{ facts, phy, nearest, ...need }];
    });
    const [first] = wrong;
    if (first === undefined) return;
    const isNeeded = first.need === 'needed';
    const cables = [...new Map(wrong.map(({ nearest }) => [nearest.cable.id, nearest])).values()];
    report({
      messageId: first.need,
      data: { phy: first.phy.name, ports: listNames(wrong.map(({ facts }) => portName(view, facts.ref))), medium: mediumName(medium), cables: listNames(cables.map(({ cable }) => cableName(view, cable))) },
      subjects: [...wrong.map(({ facts }) => subjectOfPort(view, facts.ref)), ...cables.map(({ cable }) => subjectOfCable(view, cable))],
      actual: { text: isNeeded ? 'plain cord' : 'mode-conditioning cord' },
      required: { text: isNeeded ? 'mode-conditioning cord' : 'plain cord' },
      standard: first.standard,
      fixes: cordFixes(view, cables, isNeeded),
    });
  },
  examples: {
    valid: [
      { title: '1000BASE-LX over 300 m of OM1 with mode-conditioning cords', design: (d) => lxOver(d, { isModeConditioning: true }) },
      { title: '1000BASE-LX over OM3, where none is needed', design: (d) => linkOver(d, 'om3', '1000BASE-LX', {}) },
    ],
    invalid: [
      { title: '1000BASE-LX over OM1 with plain cords', messageIds: ['needed'], design: (d) => lxOver(d, {}) },
      { title: '10GBASE-LRM over OM3 with a mode-conditioning cord', messageIds: ['unwanted'], design: (d) => linkOver(d, 'om3', '10GBASE-LRM', { isModeConditioning: true }) },
    ],
  },
});

const lxOver = (d: ExampleDesign, fields: { readonly isModeConditioning?: boolean }): void => linkOver(d, 'om1', '1000BASE-LX', fields);

function linkOver(d: ExampleDesign, medium: 'om1' | 'om3', phy: string, fields: { readonly isModeConditioning?: boolean }): void {
  const [a, b] = [d.device('SW1', cageSwitch()), d.device('SW2', cageSwitch())];
  for (const device of [a, b]) d.optic(device.port(1), optic('sfp+', phy, phy.startsWith('10G') ? 10_000 : 1000));
  d.cable(fibreCord(medium, fields), a.port(1), b.port(1), { lengthMm: 200_000 });
}

interface WrongEnd {
  readonly facts: PortFacts;
  readonly phy: Phy;
  readonly nearest: ChannelCable;
  readonly need: 'needed' | 'unwanted';
  readonly standard: string;
}

/** The same cords with or without conditioning, where they can be bought. */
function cordFixes(view: DesignView, cords: readonly ChannelCable[], wantsConditioning: boolean): readonly Fix[] {
  const steps = cords.flatMap(({ cable, type }) => {
    const choice = availableCables(view).find((candidate) => isSameBut(candidate, type) && (candidate.isModeConditioning === true) === wantsConditioning);
    return choice === undefined ? [] : [{ commandId: 'cable.changeType', args: { cableIds: [cable.id], typeKey: choice.key } }];
  });
  const title = wantsConditioning ? 'Use mode-conditioning cords' : 'Use plain cords';
  return steps.length < cords.length || steps.length === 0 ? [] : [{ title, commandId: 'design.batch', args: { title, steps } }];
}

const isSameBut = (candidate: AnyCableType, type: AnyCableType): boolean =>
  candidate.medium === type.medium && candidate.construction === type.construction && candidate.a.connector === type.a.connector && candidate.b.connector === type.b.connector && candidate.a.legs === type.a.legs;
