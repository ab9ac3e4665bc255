import { stableStringify } from '../../../shared/base/json.ts';
import { formatPower } from '../../../shared/base/units.ts';
import { type DesignSummary, designSummary, type RackSummary } from '../../../shared/reports/design-summary.ts';
import { type CliCommand, oneOf } from '../cli-command.ts';
import { EXIT } from '../cli-error.ts';
import { readDesign } from '../files/read-design.ts';
import { FORMAT_OPTION, FORMATS } from '../options.ts';
import { printable } from '../text/printable.ts';
import { textTable } from '../text/text-table.ts';

/** `cablewright info DESIGN`. */
export const infoCommand: CliCommand = {
  name: 'info',
  summary: 'Say what a design holds, rack by rack.',
  usage: 'info DESIGN [--format text|json]',
  positionals: ['DESIGN'],
  options: FORMAT_OPTION,
  run: async (args, io) => {
    const format = oneOf('format', args.value('format') ?? 'text', FORMATS);
    const store = await readDesign(args.positionals[0] ?? '', io);
    const summary = designSummary(store);
    io.out(format === 'json' ? `${stableStringify(summary)}\n` : printable(summaryText(summary)));
    return EXIT.fine;
  },
};

function summaryText(summary: DesignSummary): string {
  const { name, customer, revision, date, counts, racks } = summary;
  const facts = [['Customer', customer], ['Revision', revision], ['Date', date]].filter((fact) => fact[1] !== undefined).map(([title, value]) => `${title}: ${value}\n`);
  const rows = [
    ['Rooms', String(counts.rooms)],
    ['Racks', String(counts.racks)],
    ['Devices', withNote(counts.devices, counts.unplacedDevices, 'not placed')],
    ['Transceivers', String(counts.optics)],
    ['Cables', withNote(counts.cables, counts.cablesWithoutLength, 'without length')],
    ['Waivers', String(counts.waivers)],
  ];
  return `${name}\n${facts.join('')}\n${textTable(rows)}${racks.length === 0 ? '' : `\n${textTable([RACK_TITLES, ...racks.map(rackRow)])}`}`;
}

const withNote = (count: number, part: number, note: string): string => (part === 0 ? String(count) : `${count} (${part} ${note})`);

const RACK_TITLES = ['Rack', 'Room', 'Type', 'Height', 'Free', 'Devices', 'Power', 'Weight'];

function rackRow(rack: RackSummary): string[] {
  return [
    rack.name, rack.room ?? '', rack.type ?? '', rack.heightU === undefined ? '' : `${rack.heightU}U`, `${rack.freeU}U`, String(rack.devices),
    `${formatPower(rack.powerMaxW)}${rack.powerLimitW === undefined ? '' : ` of ${formatPower(rack.powerLimitW)}`}${unknownNote(rack.powerUnknown)}`,
    `${(rack.loadG / 1000).toFixed(1)} kg${unknownNote(rack.weightUnknown)}`,
  ];
}

/** An unknown figure is not 0: the sum says how many it lacks. */
const unknownNote = (unknown: number): string => (unknown === 0 ? '' : ` + ${unknown} unknown`);
