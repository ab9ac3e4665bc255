import { copperCategory, CORD_DERATINGS } from '../../catalog/copper.ts';
import { cableName } from '../../topology/names.ts';
import { subjectOfCable } from '../../topology/subjects.ts';
import { copperCord, copperPanel, copperSwitch, permanentCopper } from '../engine/example-types.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import type { CableTypeEntry } from '../../model/cable-type.ts';
import { defineRule } from '../engine/rule.ts';

/** Thinnest conductor of installed cable: cords may be thinner. */
const THINNEST_INSTALLED_AWG = Math.max(...CORD_DERATINGS.flatMap(({ gaugeAwg, deratingPercent }) => (gaugeAwg !== undefined && deratingPercent <= 20 ? [gaugeAwg] : [])));

/** What twisted pair is made of. */
export const conductor = defineRule({
  id: 'copper/conductor',
  title: 'Conductors of twisted pair',
  scope: 'cable',
  severity: 'error',
  standard: 'TIA-568.2-D; ISO/IEC 11801-1; IEC 61156',
  what: 'Conductors are pure copper; installed cable has solid conductors of 22 to 24 AWG. Thinner and stranded ones are for cords.',
  why: 'Copper-clad aluminium has half again the resistance, breaks at terminations and heats up under power; thin or stranded installed cable loses too much over its length.',
  todo: 'Use cable of pure copper, and solid 22 to 24 AWG for what is installed.',
  messages: {
    aluminium: '{cable} has conductors of copper-clad aluminium: no standard allows them.',
    thin: '{cable} is installed cable of {gauge} AWG; {limit} AWG is the thinnest.',
    stranded: '{cable} is installed cable with stranded conductors.',
  },
  check({ cable, type }, { view, report }) {
    if (copperCategory(type.medium) === undefined) return;
    const subjects = [subjectOfCable(view, cable)];
    const name = cableName(view, cable);
    if (type.conductor === 'copper-clad-aluminium') report({ messageId: 'aluminium', data: { cable: name }, subjects, actual: { text: 'copper-clad aluminium' }, required: { text: 'copper' } });
    if (type.construction === 'cord') return;
    if (type.gaugeAwg !== undefined && type.gaugeAwg > THINNEST_INSTALLED_AWG) {
      report({ messageId: 'thin', data: { cable: name, gauge: type.gaugeAwg, limit: THINNEST_INSTALLED_AWG }, subjects, actual: { text: `${type.gaugeAwg} AWG`, value: type.gaugeAwg }, required: { text: `${THINNEST_INSTALLED_AWG} AWG`, value: THINNEST_INSTALLED_AWG } });
    }
    if (type.conductor === 'stranded') report({ messageId: 'stranded', data: { cable: name }, subjects, actual: { text: 'stranded' }, required: { text: 'solid' }, atMost: 'warning' });
  },
  examples: {
    valid: [{ title: 'solid copper of 23 AWG', design: (d) => install(d, { gaugeAwg: 23, conductor: 'solid' }) }],
    invalid: [
      { title: 'a cord of copper-clad aluminium', messageIds: ['aluminium'], design: (d) => void d.cable(copperCord('cat6', { conductor: 'copper-clad-aluminium' }), d.device('A', copperSwitch()).port(1), d.device('B', copperSwitch()).port(1)) },
      { title: 'installed cable of 28 AWG', messageIds: ['thin'], design: (d) => install(d, { gaugeAwg: 28, conductor: 'solid' }) },
      { title: 'installed stranded cable', messageIds: ['stranded'], design: (d) => install(d, { gaugeAwg: 24, conductor: 'stranded' }) },
    ],
  },
});

function install(d: ExampleDesign, fields: Partial<CableTypeEntry>): void {
  d.cable({ ...permanentCopper('cat6'), ...fields }, d.device('P1', copperPanel()).port('r1'), d.device('P2', copperPanel()).port('r1'), { lengthMm: 30_000 });
}
