import { looksLikeIdentifier } from '../../topology/label-identifiers.ts';
import type { RuleOption } from '../engine/rule-options.ts';

/** The setting that all rules on identifiers share. */
export const SCHEME_OPTION = {
  scheme: {
    default: 'auto',
    description: 'auto: labels that look like identifiers of TIA-606 are held to it and all others left alone; tia-606: every label must be one; none: nothing is checked.',
    values: ['auto', 'tia-606', 'none'],
  },
} as const satisfies Readonly<Record<string, RuleOption>>;

/** True when a label is to be held to TIA-606. */
export const isHeldToScheme = (scheme: string, label: string): boolean => scheme === 'tia-606' || (scheme === 'auto' && looksLikeIdentifier(label));

/** What each kind of thing may be named by, in the words of the table of patterns. */
export const ELEMENTS = {
  /* A port of many fibres carries a range. */
  port: ['port', 'port inside one room, short form', 'port range', 'telecommunications outlet', 'horizontal link, old form'],
  cable: [
    'cable between panels', 'cable inside one room, short form', 'equipment cord', 'building backbone cable', 'campus backbone', 'backbone pair or strand', 'power cord',
    'horizontal link, old form', 'port', 'port range',
  ],
  rack: ['cabinet or rack'],
  device: ['panel or device', 'power distribution unit', 'telecommunications outlet', 'firestop', 'bonding busbar'],
  room: ['space', 'building', 'campus'],
  pathway: ['pathway'],
} as const;
