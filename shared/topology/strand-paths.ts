import { compareCodeUnits } from '../base/compare.ts';
import type { DesignView } from '../store/design-view.ts';
import { otherSide } from './cable-strands.ts';
import { type Exit, type StrandLink, type StrandNode, type StrandStep, stepsFrom } from './strand-steps.ts';

/** A strand followed from end to end: one more node than links. */
export interface StrandPath {
  readonly nodes: readonly StrandNode[];
  readonly links: readonly StrandLink[];
  /** True when the strand comes back to where it was: there is no end to find. */
  readonly isLoop: boolean;
}

/** Most paths enumerated from one end where strands branch again and again: only a damaged or hostile design has more. */
const MOST_PATHS = 1000;

/**
 * All ways through a node from end to end. A path turns at every node from cable to passage or back, so ports with several cables give several paths.
 * Where nothing branches this is one straight walk. Where something does, paths are walked from the ends that can be reached,
 * so that the answer is the same from whichever node of a path one asks.
 */
export function pathsThrough(view: DesignView, start: StrandNode): readonly StrandPath[] {
  const straight = straightPath(view, start);
  if (straight !== undefined) return [straight];
  const ends = endsReached(view, start);
  const paths = ends.flatMap(({ node, exit }) => pathsFrom(view, node, exit));
  return paths.filter((path) => path.nodes.some((node) => isSameNode(node, start)));
}

const opposite = (exit: Exit): Exit => (exit === 'cable' ? 'passage' : 'cable');
const stateOf = (node: StrandNode): string => `${node.key}#${node.strand}`;
const isSameNode = (a: StrandNode, b: StrandNode): boolean => a.strand === b.strand && a.key === b.key;

/** The same path from the other end. */
export function reversePath(path: StrandPath): StrandPath {
  return { nodes: [...path.nodes].reverse(), links: [...path.links].reverse().map(reverseLink), isLoop: path.isLoop };
}

const reverseLink = (link: StrandLink): StrandLink =>
  link.kind === 'passage' ? link : { ...link, from: otherSide(link.from), fromLeg: link.toLeg, toLeg: link.fromLeg };

/** The path when there is exactly one; undefined where the strand branches or comes back. */
function straightPath(view: DesignView, start: StrandNode): StrandPath | undefined {
  const seen = new Set([stateOf(start)]);
  const out = walkStraight(view, start, 'cable', seen);
  const back = out === undefined ? undefined : walkStraight(view, start, 'passage', seen);
  if (out === undefined || back === undefined) return undefined;
  const nodes = [...back.map((step) => step.to).reverse(), start, ...out.map((step) => step.to)];
  const links = [...back.map((step) => reverseLink(step.link)).reverse(), ...out.map((step) => step.link)];
  return { nodes, links, isLoop: false };
}

function walkStraight(view: DesignView, start: StrandNode, first: Exit, seen: Set<string>): readonly StrandStep[] | undefined {
  const walked: StrandStep[] = [];
  let [node, exit] = [start, first];
  for (;;) {
    const steps = stepsFrom(view, node, exit);
    const [step] = steps;
    if (step === undefined) return walked;
    if (steps.length > 1 || seen.has(stateOf(step.to))) return undefined;
    seen.add(stateOf(step.to));
    walked.push(step);
    [node, exit] = [step.to, opposite(exit)];
  }
}

interface Departure {
  readonly node: StrandNode;
  readonly exit: Exit;
}

/** Ends that can be reached, each with the way back in; where there is none (a ring), the first node of it. */
function endsReached(view: DesignView, start: StrandNode): readonly Departure[] {
  const reached = new Map<string, Departure>();
  const ends = new Map<string, Departure>();
  const waiting: Departure[] = [{ node: start, exit: 'cable' }, { node: start, exit: 'passage' }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, exit } = next;
    const state = `${stateOf(node)} ${exit}`;
    if (reached.has(state)) continue;
    reached.set(state, next);
    const steps = stepsFrom(view, node, exit);
    if (steps.length === 0) ends.set(state, { node, exit: opposite(exit) });
    for (const step of steps) waiting.push({ node: step.to, exit: opposite(exit) });
  }
  const found = [...ends.values()].sort(byNode);
  return found.length > 0 ? found : [...reached.values()].filter(({ exit }) => exit === 'cable').sort(byNode).slice(0, 1);
}

const byNode = (a: Departure, b: Departure): number => compareCodeUnits(a.node.key, b.node.key) || a.node.strand - b.node.strand || compareCodeUnits(a.exit, b.exit);

/** Every longest path that leaves a node this way without meeting a node twice. Depth first, with its own stack: a chain may be as long as the design is large. */
function pathsFrom(view: DesignView, start: StrandNode, first: Exit): readonly StrandPath[] {
  const paths: StrandPath[] = [];
  const nodes: StrandNode[] = [start];
  const links: StrandLink[] = [];
  const onPath = new Set([stateOf(start)]);
  const branches: { readonly steps: readonly StrandStep[]; next: number }[] = [{ steps: stepsFrom(view, start, first), next: 0 }];
  if (branches[0]?.steps.length === 0) return [{ nodes, links, isLoop: false }];
  while (paths.length < MOST_PATHS) {
    const branch = branches.at(-1);
    if (branch === undefined) break;
    const step = branch.steps[branch.next];
    branch.next += 1;
    if (step === undefined) {
      branches.pop();
      links.pop();
      const left = branches.length === 0 ? undefined : nodes.pop();
      if (left !== undefined) onPath.delete(stateOf(left));
    } else if (onPath.has(stateOf(step.to))) {
      paths.push({ nodes: [...nodes], links: [...links], isLoop: true });
    } else {
      nodes.push(step.to);
      links.push(step.link);
      onPath.add(stateOf(step.to));
      const steps = stepsFrom(view, step.to, branches.length % 2 === 0 ? first : opposite(first));
      if (steps.length === 0) paths.push({ nodes: [...nodes], links: [...links], isLoop: false });
      branches.push({ steps, next: 0 });
    }
  }
  return paths;
}
