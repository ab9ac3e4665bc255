import { DEVICE_WORDS } from '../../../shared/topology/kind-words.ts';
import type { GraphNode } from './topology-graph.ts';

/** `1 link`, `24 links`. */
export const linkCountText = (count: number): string => (count === 1 ? '1 link' : `${count} links`);

/** What a screen reader says of a node: `SW1, switch, 24 links`. */
export const nodeName = ({ name, kind, model, members, linkCount }: GraphNode): string => `${name}, ${members === undefined ? DEVICE_WORDS[kind] : `folded, ${model}`}, ${linkCountText(linkCount)}`;
