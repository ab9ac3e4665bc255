import '@xyflow/react/dist/base.css';
import './canvas.css';
import { ReactFlow, ReactFlowProvider, type Node, type NodeChange, type NodeProps, useStoreApi } from '@xyflow/react';
import { type KeyboardEvent, type MouseEvent, type PointerEvent, type ReactElement, type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Vec } from '../../shared/geometry/vector.ts';
import { type Camera, CameraContext } from './camera.ts';
import type { CanvasNode } from './canvas-node.ts';
import { DrawingOverlay } from './drawing-overlay.tsx';
import { type FlowCamera, useFlowCamera } from './flow-camera.ts';
import { passMiddleButton, passWheel } from './pass-to-flow.ts';
import { useNearNodes } from './use-near-nodes.ts';
import type { ZoomLimits } from './viewport.ts';

/** A node that React Flow is dragging, and where it would be put. */
export interface NodeMove {
  readonly id: string;
  readonly to: Vec;
}

/** What a view draws on its canvas. */
export interface CanvasHostProps {
  /** Name of the canvas for screen readers. */
  readonly label: string;
  readonly limits: ZoomLimits;
  readonly nodes: readonly CanvasNode[];
  /** Layers over the drawing in CSS pixels of the host: cables, minimap, controls. */
  readonly children?: ReactNode;
  /** What follows selection and gestures: in the drawing's own units, above nodes and layers. */
  readonly overlay?: ReactNode;
  readonly cursor?: string | undefined;
  /** Distance in drawing units that dragged nodes snap to. */
  readonly snap?: number | undefined;
  readonly onPointerDownCapture?: ((event: PointerEvent<HTMLElement>) => void) | undefined;
  readonly onPointerMove?: ((event: PointerEvent<HTMLElement>) => void) | undefined;
  readonly onPointerLeave?: ((event: PointerEvent<HTMLElement>) => void) | undefined;
  readonly onDoubleClick?: ((event: MouseEvent<HTMLElement>) => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<HTMLElement>) => void) | undefined;
  /** React Flow is dragging nodes: draw them where they would be put. */
  readonly onNodesMoving?: ((moves: readonly NodeMove[]) => void) | undefined;
  /** The drag has ended. */
  readonly onNodesMoved?: (() => void) | undefined;
  /** Called once the canvas has a size: the moment to choose what it shows first. */
  readonly onReady?: ((camera: Camera) => void) | undefined;
}

type ElementNode = Node<{ readonly element: ReactElement }, 'element'>;

const ElementView = ({ data }: NodeProps<ElementNode>): ReactElement => data.element;
const NODE_TYPES = { element: ElementView };
const NO_EDGES: never[] = [];
const PAN_BUTTONS = [1];
const DRAG_AFTER_PX = 4;

/** The canvas of a view: React Flow for viewport, node dragging and focus; near nodes as DOM; everything else in the layers given to it. */
export function CanvasHost(props: CanvasHostProps): ReactElement {
  const host = useRef<HTMLElement>(null);
  const flowCamera = useFlowCamera(host, props.limits);
  useOnReady(flowCamera.camera, props.onReady);
  useZoomVariable(flowCamera.camera, host);
  return (
    <section
      ref={host}
      className="canvas-host"
      aria-label={props.label}
      tabIndex={-1}
      style={{ cursor: props.cursor }}
      onPointerDownCapture={props.onPointerDownCapture}
      onMouseDown={passMiddleButton}
      onWheel={passWheel}
      onPointerMove={props.onPointerMove}
      onPointerLeave={props.onPointerLeave}
      onDoubleClick={props.onDoubleClick}
      onKeyDown={props.onKeyDown}
    >
      <CameraContext value={flowCamera.camera}>
        <ReactFlowProvider>
          <Flow {...props} flowCamera={flowCamera} />
        </ReactFlowProvider>
        {props.children}
        {props.overlay === undefined ? null : <DrawingOverlay>{props.overlay}</DrawingOverlay>}
      </CameraContext>
    </section>
  );
}

function Flow({ nodes, limits, snap, flowCamera, onNodesMoving, onNodesMoved }: CanvasHostProps & { readonly flowCamera: FlowCamera }): ReactElement {
  const near = useNearNodes(flowCamera.camera, nodes);
  const flowNodes = useFlowNodes(near);
  const onNodesChange = (changes: NodeChange<ElementNode>[]): void => {
    const moves = changes.flatMap((change) => (change.type === 'position' && change.position !== undefined && change.dragging === true ? [{ id: change.id, to: change.position }] : []));
    if (moves.length > 0) onNodesMoving?.(moves);
  };
  return (
    <ReactFlow
      nodes={flowNodes}
      edges={NO_EDGES}
      nodeTypes={NODE_TYPES}
      onNodesChange={onNodesChange}
      onNodeDragStop={() => onNodesMoved?.()}
      onInit={(flow) => flowCamera.flowReady((viewport, options) => void flow.setViewport(viewport, options))}
      minZoom={limits.min}
      maxZoom={limits.max}
      panOnDrag={PAN_BUTTONS}
      zoomOnDoubleClick={false}
      snapToGrid={snap !== undefined}
      snapGrid={[snap ?? 1, snap ?? 1]}
      nodesConnectable={false}
      nodesDraggable={false}
      elementsSelectable={false}
      selectNodesOnDrag={false}
      nodeDragThreshold={DRAG_AFTER_PX}
      disableKeyboardA11y
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      deleteKeyCode={null}
      proOptions={{ hideAttribution: true }}
    >
      <FollowViewport onMove={flowCamera.flowMoved} />
    </ReactFlow>
  );
}

/** Turns nodes into React Flow's, keeping the objects of those that did not change. */
function useFlowNodes(nodes: readonly CanvasNode[]): ElementNode[] {
  const [known] = useState(() => new WeakMap<CanvasNode, ElementNode>());
  return useMemo(
    () =>
      nodes.map((node) => {
        const flowNode = known.get(node) ?? flowNodeOf(node);
        known.set(node, flowNode);
        return flowNode;
      }),
    [nodes, known],
  );
}

function flowNodeOf({ id, box, element, label, isDraggable, isSelected, layer }: CanvasNode): ElementNode {
  const { width, height } = box;
  return {
    id,
    type: 'element',
    position: { x: box.x, y: box.y },
    width,
    height,
    measured: { width, height },
    data: { element },
    draggable: isDraggable === true,
    selectable: false,
    selected: isSelected === true,
    focusable: label !== undefined,
    zIndex: layer ?? 0,
    ...(label === undefined ? {} : { ariaLabel: label }),
  };
}

function FollowViewport({ onMove }: { readonly onMove: FlowCamera['flowMoved'] }): null {
  const store = useStoreApi();
  useEffect(() => {
    let last = store.getState().transform;
    return store.subscribe(({ transform }) => {
      if (transform === last) return;
      last = transform;
      onMove({ x: transform[0], y: transform[1], zoom: transform[2] });
    });
  }, [store, onMove]);
  return null;
}

function useOnReady(camera: Camera, onReady: CanvasHostProps['onReady']): void {
  const latest = useRef(onReady);
  latest.current = onReady;
  useEffect(() => {
    let isDone = false;
    const check = (): void => {
      if (isDone || camera.size().width === 0) return;
      isDone = true;
      latest.current?.(camera);
    };
    check();
    return camera.subscribe(check);
  }, [camera]);
}

/** Gives stylesheets the zoom, for things that keep their size on the screen. */
function useZoomVariable(camera: Camera, host: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let shown = Number.NaN;
    const write = (): void => {
      const { zoom } = camera.viewport();
      if (zoom === shown) return;
      shown = zoom;
      host.current?.style.setProperty('--canvas-zoom', String(zoom));
    };
    write();
    return camera.subscribe(write);
  }, [camera, host]);
}
