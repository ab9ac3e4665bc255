import { memo, type ReactElement } from 'react';
import { assertNever } from '../../shared/base/assert-never.ts';
import type { Ink, Paint, PathNode, PathStep, Scene, SceneNode, TextNode, GroupNode } from '../../shared/scene/scene.ts';

/** The CSS variable that holds an ink's value in the present theme. */
export const inkVariable = (ink: Ink): string => `var(--ink-${ink})`;

const TEXT_ANCHOR = { start: 'start', middle: 'middle', end: 'end' } as const;
const FONT_WEIGHT = { regular: 400, medium: 500, bold: 600 } as const;

interface PaintAttributes {
  readonly fill: string;
  readonly stroke?: string;
  readonly strokeWidth?: number;
  readonly strokeDasharray?: string;
  readonly opacity?: number;
}

function paintAttributes(paint: Paint): PaintAttributes {
  return {
    fill: paint.fill === undefined ? 'none' : inkVariable(paint.fill),
    ...(paint.stroke === undefined ? {} : { stroke: inkVariable(paint.stroke), strokeWidth: paint.strokeMm ?? 0.5 }),
    ...(paint.dashMm === undefined ? {} : { strokeDasharray: paint.dashMm.join(' ') }),
    ...(paint.opacity === undefined ? {} : { opacity: paint.opacity }),
  };
}

const short = (value: number): string => String(Math.round(value * 100) / 100);

/** One step in the syntax of SVG's `d`. */
export function pathStepText(step: PathStep): string {
  switch (step.op) {
    case 'M':
    case 'L':
      return `${step.op}${short(step.to.x)} ${short(step.to.y)}`;
    case 'C':
      return `C${short(step.c1.x)} ${short(step.c1.y)} ${short(step.c2.x)} ${short(step.c2.y)} ${short(step.to.x)} ${short(step.to.y)}`;
    case 'Z':
      return 'Z';
    default:
      return assertNever(step);
  }
}

const pathText = (node: PathNode): string => node.steps.map(pathStepText).join('');

function TextElement({ node }: { readonly node: TextNode }): ReactElement {
  return (
    <text
      x={node.at.x}
      y={node.at.y}
      fontSize={node.sizeMm}
      fontWeight={FONT_WEIGHT[node.weight ?? 'regular']}
      textAnchor={TEXT_ANCHOR[node.align ?? 'start']}
      fill={inkVariable(node.ink)}
      transform={node.quarterTurns === undefined ? undefined : `rotate(${node.quarterTurns * 90} ${node.at.x} ${node.at.y})`}
    >
      {node.text}
    </text>
  );
}

function groupTransform(node: GroupNode): string | undefined {
  const move = node.at.x === 0 && node.at.y === 0 ? '' : `translate(${short(node.at.x)} ${short(node.at.y)})`;
  const scale = node.scale === undefined || node.scale === 1 ? '' : `scale(${node.scale})`;
  return `${move}${scale}` || undefined;
}

/** A clipped group is a nested `<svg>`, which clips to its own viewport: no ids that must be unique in the page. */
function GroupElement({ node }: { readonly node: GroupNode }): ReactElement {
  const children = <SceneNodes nodes={node.children} />;
  const { clip } = node;
  return (
    <g transform={groupTransform(node)} data-record-id={node.recordId}>
      {node.title === undefined ? null : <title>{node.title}</title>}
      {clip === undefined ? children : (
        <svg x={clip.x} y={clip.y} width={clip.width} height={clip.height} viewBox={`${clip.x} ${clip.y} ${clip.width} ${clip.height}`} overflow="hidden">
          {children}
        </svg>
      )}
    </g>
  );
}

function SceneElement({ node }: { readonly node: SceneNode }): ReactElement {
  switch (node.kind) {
    case 'rect':
      return <rect x={node.box.x} y={node.box.y} width={node.box.width} height={node.box.height} rx={node.radiusMm} {...paintAttributes(node.paint)} />;
    case 'path':
      return <path d={pathText(node)} {...paintAttributes(node.paint)} />;
    case 'circle':
      return <circle cx={node.centre.x} cy={node.centre.y} r={node.radiusMm} {...paintAttributes(node.paint)} />;
    case 'text':
      return <TextElement node={node} />;
    case 'image':
      /* The page shows pictures as elements of their own, below the drawing. */
      return <></>;
    case 'group':
      return <GroupElement node={node} />;
    default:
      return assertNever(node);
  }
}

/** Scene nodes as SVG elements in the inks of the present theme. Memoised on the identity of `nodes`: scenes are never changed in place. */
export const SceneNodes = memo(function SceneNodes({ nodes }: { readonly nodes: readonly SceneNode[] }): ReactElement {
  /* A scene is drawn anew as a whole: the order is the identity. */
  return <>{nodes.map((node, index) => <SceneElement key={index} node={node} />)}</>;
});

/** A whole scene as one picture that fits its box; hidden from screen readers unless it is named. */
export const SceneSvg = memo(function SceneSvg({ scene, label, className }: { readonly scene: Scene; readonly label?: string; readonly className?: string | undefined }): ReactElement {
  const { x, y, width, height } = scene.bounds;
  const naming = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={className} viewBox={`${x} ${y} ${width} ${height}`} preserveAspectRatio="xMidYMid meet" {...naming}>
      <SceneNodes nodes={scene.nodes} />
    </svg>
  );
});
