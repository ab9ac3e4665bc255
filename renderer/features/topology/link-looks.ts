import { assertNever } from '../../../shared/base/assert-never.ts';
import type { Medium } from '../../../shared/model/cable-type.ts';
import type { Status } from '../../../shared/model/fields.ts';
import type { Ink } from '../../../shared/scene/scene.ts';
import { linkStyle } from '../../../shared/scene/topology-scene.ts';
import type { Connection } from './connections.ts';

/** What the colour of a link says. */
export const COLOUR_BY = ['speed', 'medium', 'status', 'finding'] as const;

/** What the colour of a link says. */
export type ColourBy = (typeof COLOUR_BY)[number];

/** How a class of links is drawn. Width or dashes repeat what the colour says. */
export interface LinkLook {
  readonly key: string;
  readonly title: string;
  readonly ink: Ink;
  readonly width: number;
  /** Dash lengths in diagram units; empty for a full line. */
  readonly dash: readonly number[];
  /** Place in the legend. */
  readonly order: number;
}

/** The gravest finding about the cables of a connection. */
export type GravestFinding = (connection: Connection) => 'error' | 'warning' | 'info' | undefined;

const NO_DASH: readonly number[] = [];

/** How a connection is drawn. */
export function lookOf(by: ColourBy, connection: Connection, gravest: GravestFinding): LinkLook {
  switch (by) {
    case 'speed':
      return speedLook(connection);
    case 'medium':
      return mediumLook(connection.medium);
    case 'status':
      return STATUS_LOOKS[connection.status];
    case 'finding':
      return FINDING_LOOKS[gravest(connection) ?? 'none'];
    default:
      return assertNever(by);
  }
}

/* Next to each other in the order of rates, one is drawn full and one dashed. */
const SPEED_LOOKS: Readonly<Record<string, Pick<LinkLook, 'title' | 'dash' | 'order'>>> = {
  'speed-400g': { title: '200G and more', dash: NO_DASH, order: 0 },
  'speed-100g': { title: '100G', dash: [26, 7], order: 1 },
  'speed-40g': { title: '40G, 50G', dash: NO_DASH, order: 2 },
  'speed-25g': { title: '25G', dash: [18, 6], order: 3 },
  'speed-10g': { title: '10G', dash: NO_DASH, order: 4 },
  'speed-1g': { title: '1G to 5G', dash: [11, 5], order: 5 },
  'speed-slow': { title: 'below 1G', dash: NO_DASH, order: 6 },
};
const UNKNOWN_LOOK: Pick<LinkLook, 'title' | 'dash' | 'order'> = { title: 'rate unknown', dash: [2, 6], order: 7 };
const POWER_LOOK: Pick<LinkLook, 'title' | 'dash' | 'order'> = { title: 'power', dash: [12, 4, 2, 4], order: 8 };

function speedLook(connection: Connection): LinkLook {
  const { ink, width } = linkStyle(connection);
  const rest = connection.isPower ? POWER_LOOK : (SPEED_LOOKS[ink] ?? UNKNOWN_LOOK);
  return { key: ink, ink, width, ...rest };
}

const look = (key: string, title: string, ink: Ink, width: number, dash: readonly number[], order: number): LinkLook => ({ key, title, ink, width, dash, order });

const COPPER = look('copper', 'twisted pair', 'cable-blue', 2.4, NO_DASH, 0);
const MULTIMODE = look('multimode', 'multimode fibre', 'cable-aqua', 3.4, [18, 6], 1);
const SINGLEMODE = look('singlemode', 'single-mode fibre', 'cable-yellow', 3.4, NO_DASH, 2);
const DAC = look('dac', 'direct attach copper', 'text', 3.4, [8, 4], 3);
const AOC = look('aoc', 'active optical cable', 'cable-orange', 3.4, [18, 4, 4, 4], 4);
const POWER = look('power', 'power', 'power', 2, POWER_LOOK.dash, 5);
const OTHER = look('other', 'other', 'line', 1.6, UNKNOWN_LOOK.dash, 6);

function mediumLook(medium: Medium): LinkLook {
  switch (medium) {
    case 'cat3': case 'cat5': case 'cat5e': case 'cat6': case 'cat6a': case 'cat7': case 'cat7a': case 'cat8.1': case 'cat8.2': case 'spe':
      return COPPER;
    case 'om1': case 'om2': case 'om3': case 'om4': case 'om5':
      return MULTIMODE;
    case 'os1': case 'os1a': case 'os2':
      return SINGLEMODE;
    case 'dac-passive': case 'dac-active':
      return DAC;
    case 'aoc':
      return AOC;
    case 'power':
      return POWER;
    case 'coax': case 'serial': case 'usb': case 'other':
      return OTHER;
    default:
      return assertNever(medium);
  }
}

const STATUS_LOOKS: Readonly<Record<Status, LinkLook>> = {
  existing: look('existing', 'existing', 'line', 3, NO_DASH, 0),
  planned: look('planned', 'planned', 'accent', 3, [14, 6], 1),
  installed: look('installed', 'installed', 'speed-10g', 3, [26, 5], 2),
  tested: look('tested', 'tested', 'ok', 4.2, NO_DASH, 3),
  'to-remove': look('to-remove', 'to remove', 'error', 3, [8, 5, 2, 5], 4),
  removed: look('removed', 'removed', 'line', 1.6, [2, 6], 5),
};

const FINDING_LOOKS: Readonly<Record<'error' | 'warning' | 'info' | 'none', LinkLook>> = {
  error: look('error', 'error', 'error', 5, NO_DASH, 0),
  warning: look('warning', 'warning', 'warning', 4.2, [16, 6], 1),
  info: look('info', 'note', 'info', 3, [8, 5], 2),
  none: look('none', 'no finding', 'line', 2, NO_DASH, 3),
};
