import { useLingui } from '@lingui/react/macro';
import { Background, BackgroundVariant, ReactFlow, ReactFlowProvider, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { Maximize2, Minus, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { IconButton } from '../../kit/IconButton.tsx';
import { FlowLine, type LineEdge } from './FlowLine.tsx';
import type { Drawing } from './flowQueries.ts';
import { neighbourOf, type Direction } from './neighbourOf.ts';
import type { Picture } from './picture.ts';
import { StateNode, type StateBox } from './StateNode.tsx';

interface FlowCanvasProps {
  picture: Picture;
  drawing: Drawing;
  onChoose: (state: string | undefined) => void;
}

const NODES = { state: StateNode };
const LINES = { line: FlowLine };
/** Below it names cannot be read: a flow that is bigger is moved, not shrunk. */
const READABLE = 0.62;

const DIRECTIONS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The picture as it was laid out on the server: it is moved and made bigger here, never arranged. */
export function FlowCanvas(props: FlowCanvasProps) {
  return (
    <ReactFlowProvider>
      <Canvas {...props} />
    </ReactFlowProvider>
  );
}

function Canvas({ picture, drawing, onChoose }: FlowCanvasProps) {
  const box = useRef<HTMLDivElement>(null);
  const canvas = useReactFlow();
  const { nodes, edges } = useMemo(() => partsOf(picture, drawing), [picture, drawing]);
  const start = () => showStart(canvas, drawing, box.current);
  const chosen = picture.states.find(({ isChosen }) => isChosen)?.state;
  useEffect(() => {
    const place = chosen?.box;
    if (place == null || !isOutOfSight(canvas, place, box.current)) return;
    void canvas.setCenter(place.x + place.width / 2, place.y + place.height / 2, {
      zoom: Math.max(canvas.getZoom(), READABLE),
    });
  }, [chosen, canvas]);
  const move = (event: KeyboardEvent) => {
    const direction = DIRECTIONS[event.key];
    if (event.key === 'Escape') onChoose(undefined);
    if (direction === undefined) return;
    event.preventDefault();
    const next = neighbourOf(drawing.states, chosen?.name ?? null, direction) ?? drawing.initial;
    onChoose(next);
    box.current
      ?.querySelector<HTMLElement>(`[data-state="${CSS.escape(next)}"]`)
      ?.focus({ preventScroll: true });
  };
  return (
    <div ref={box} className="absolute inset-0 bg-canvas" onKeyDown={move}>
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={NODES}
        edgeTypes={LINES}
        onInit={start}
        minZoom={0.15}
        maxZoom={2}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        onNodeClick={(_, node) => onChoose(node.id)}
        onPaneClick={() => onChoose(undefined)}
        proOptions={{ hideAttribution: false }}
      >
        <Background variant={BackgroundVariant.Dots} gap={18} size={1.1} color="var(--line-2)" />
      </ReactFlow>
      <Zoom canvas={canvas} />
    </div>
  );
}

function Zoom({ canvas }: { canvas: Canvas }) {
  const { t } = useLingui();
  return (
    <div className="absolute top-3 right-3 grid overflow-hidden rounded-sm border border-line-2 bg-raised">
      <IconButton label={t`Bigger`} onClick={() => void canvas.zoomIn()}>
        <Plus size={14} aria-hidden />
      </IconButton>
      <IconButton label={t`Smaller`} onClick={() => void canvas.zoomOut()}>
        <Minus size={14} aria-hidden />
      </IconButton>
      <IconButton
        label={t`The whole flow`}
        onClick={() => void canvas.fitView({ padding: 0.02, maxZoom: 1.1 })}
      >
        <Maximize2 size={13} aria-hidden />
      </IconButton>
    </div>
  );
}

function partsOf(picture: Picture, drawing: Drawing): { nodes: StateBox[]; edges: LineEdge[] } {
  const hasChosen = picture.states.some(({ isChosen }) => isChosen);
  return {
    nodes: picture.states.flatMap((painted) => {
      const { name, box } = painted.state;
      if (box === null) return [];
      const isEntry = painted.isChosen || (!hasChosen && name === drawing.initial);
      return [
        {
          id: name,
          type: 'state' as const,
          position: { x: box.x, y: box.y },
          width: box.width,
          height: box.height,
          data: { painted, mode: picture.mode, isEntry },
        },
      ];
    }),
    edges: picture.lines.map((painted) => ({
      id: painted.line.id,
      type: 'line' as const,
      source: painted.line.from,
      target: painted.line.to,
      zIndex: painted.isNear ? 1 : 0,
      data: { painted, mode: picture.mode },
    })),
  };
}

type Canvas = ReturnType<typeof useReactFlow>;

/** All of it when it can be read so; else as wide as it is, from its beginning. */
function showStart(
  canvas: Canvas,
  { width, height, states, initial }: Drawing,
  box: HTMLElement | null,
): void {
  if (box === null) return;
  const { clientWidth, clientHeight } = box;
  const whole = Math.min(clientWidth / (width + 40), clientHeight / (height + 40), 1.1);
  if (whole >= READABLE) {
    void canvas.setViewport({
      zoom: whole,
      x: (clientWidth - width * whole) / 2,
      y: (clientHeight - height * whole) / 2,
    });
    return;
  }
  const zoom = Math.min(Math.max(READABLE, clientWidth / (width + 40)), 1);
  const first = states.find(({ name }) => name === initial)?.box;
  const middle = first ? first.x + first.width / 2 : width / 2;
  const [most, least] = [24, Math.min(24, clientWidth - width * zoom - 24)];
  const x = Math.min(most, Math.max(least, clientWidth / 2 - middle * zoom));
  void canvas.setViewport({ zoom, x, y: 24 - (first?.y ?? 0) * zoom });
}

function isOutOfSight(
  canvas: Canvas,
  place: { x: number; y: number; width: number; height: number },
  box: HTMLElement | null,
): boolean {
  if (box === null) return false;
  const { x, y, zoom } = canvas.getViewport();
  const [left, top] = [place.x * zoom + x, place.y * zoom + y];
  const isIn =
    left >= 0 &&
    top >= 0 &&
    left + place.width * zoom <= box.clientWidth &&
    top + place.height * zoom <= box.clientHeight;
  return !isIn;
}
