import { compareCodeUnits } from '../../base/compare.ts';
import { subjectOfRack } from '../../topology/subjects.ts';
import type { ExampleDesign } from '../engine/example-design.ts';
import { defineRule } from '../engine/rule.ts';
import { FORM_MESSAGES, formReport } from './form-check.ts';
import { ELEMENTS, isHeldToScheme, SCHEME_OPTION } from './scheme.ts';

/* A cabinet may leave its space out, as inside one room: `AB12`. */
const GRID = /^[A-Z]{1,2}[0-9]{2}$/u;

/** The form of identifiers of rooms and cabinets. */
export const spaceFormat = defineRule({
  id: 'label/space-format',
  title: 'Form of a cabinet\'s identifier',
  scope: 'room',
  severity: 'error',
  standard: 'TIA-606-B to D; ISO/IEC TR 14763-2-1',
  what: 'The name of a cabinet that follows TIA-606 must be written as it says, `1A.AB12`, or `AB12` inside a room; where names are asked to be identifiers, so must a room\'s, `1A`.',
  why: 'Every identifier of a panel, port or cable begins with it.',
  todo: 'Write it as proposed.',
  options: {
    ...SCHEME_OPTION,
    names: { default: false, description: 'True where names of rooms and cabinets must be identifiers; otherwise only those that look like one are checked.' },
  },
  messages: FORM_MESSAGES,
  check({ room }, { view, options, report }) {
    if (options.scheme === 'none') return;
    const scheme = options.names ? options.scheme : 'auto';
    if (isHeldToScheme(scheme, room.name)) {
      const found = formReport({
        label: room.name, name: 'the room', wanted: 'space', elements: ELEMENTS.room, subjects: [{ kind: 'room', id: room.id, name: room.name }],
        relabel: (written) => ({ title: `Write ${written}`, commandId: 'room.update', args: { roomId: room.id, fields: { name: written } } }),
      });
      if (found !== undefined) report(found);
    }
    for (const rack of [...view.find('racksByRoom', room.id)].sort((a, b) => compareCodeUnits(a.id, b.id))) {
      if (GRID.test(rack.name) || !isHeldToScheme(scheme, rack.name)) continue;
      const found = formReport({
        label: rack.name, name: 'the rack', wanted: 'cabinet or rack', elements: ELEMENTS.rack, subjects: [subjectOfRack(rack)],
        relabel: (written) => ({ title: `Write ${written}`, commandId: 'rack.update', args: { rackId: rack.id, fields: { name: written } } }),
      });
      if (found !== undefined) report(found);
    }
  },
  examples: {
    valid: [
      { title: 'space and grid position', design: (d) => named(d, '1A.AB12') },
      { title: 'any other name', design: (d) => named(d, 'Rack 1') },
    ],
    invalid: [
      { title: 'a column of one digit', messageIds: ['width'], design: (d) => named(d, '1A.AB1') },
      { title: 'a panel instead of a cabinet', messageIds: ['other'], design: (d) => named(d, '1A.AB12-35') },
      { title: 'a colon after the cabinet', messageIds: ['wrong'], design: (d) => named(d, '1A.AB12:') },
    ],
  },
});

function named(d: ExampleDesign, name: string): void {
  d.rack(name, undefined, { roomId: d.room('1A') });
}
