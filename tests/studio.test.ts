import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { store } from '../blueprints/store/blueprint.ts';
import { askForRefund, MARTA } from '../demo/refund/askForRefund.ts';
import { graphOf } from '../src/blueprint/check/graph.ts';
import { compareDrawings } from '../src/studio/compareDrawings.ts';
import type { Box, FlowDrawing } from '../src/studio/drawing.ts';
import { foldLines } from '../src/studio/foldLines.ts';
import { layOut } from '../src/studio/layOut.ts';
import { readStates, readWays } from '../src/studio/readStates.ts';
import type { Browser } from './harness/browser.ts';
import { signedIn } from './harness/signedIn.ts';
import { startProduct, type Product } from './harness/startProduct.ts';

let product: Product;
let ana: Browser['call'];
before(async () => {
  product = await startProduct();
  ana = await signedIn(product.served, 'ana', 'agent');
});
after(() => product.close());

async function get(path: string) {
  const { status, body } = await ana('GET', `/studio/flows${path}`);
  assert.equal(status, 200, JSON.stringify(body));
  return body;
}

const drawingOf = async (flow: string): Promise<FlowDrawing> => {
  const version = store.flows.find(({ name }) => name === flow)?.version;
  return (await get(`/${flow}/drawings/${version}`)).drawing;
};

function overlaps(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

test('every flow of the store is drawn, no box lies on another, and every line leads from its box to its box', async () => {
  const { items } = await get('');
  assert.deepEqual(
    items.map(({ flow, version, violations }: { flow: string; version: number; violations: number }) => [
      flow,
      version,
      violations,
    ]),
    store.flows.map(({ name, version }) => [name, version, 0]),
  );
  for (const { name } of store.flows) {
    const { states, lines, width, height } = await drawingOf(name);
    const boxes = states.flatMap((state) => (state.box ? [{ name: state.name, ...state.box }] : []));
    const meeting = boxes.flatMap((a, index) =>
      boxes.slice(index + 1).flatMap((b) => (overlaps(a, b) ? `${a.name} ${b.name}` : [])),
    );
    assert.deepEqual(meeting, [], name);
    assert.ok(
      boxes.every(
        (box) => box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
      ),
    );
    for (const line of lines) {
      const [from, to] = [line.from, line.to].map((end) => boxes.find((box) => box.name === end));
      const [first, last] = [line.points[0], line.points.at(-1)];
      assert.ok(from && to && first && last, line.id);
      assert.ok(isAt(from, first) && isAt(to, last), line.id);
    }
    const resting = states.filter(({ waitsFor }) => waitsFor !== 'passes');
    assert.ok(
      resting.every(({ box }) => box !== null),
      `${name}: what a loop rests in has a box`,
    );
  }
});

const isAt = (box: Box, { x, y }: { x: number; y: number }) =>
  x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1;

test('the same flow is laid out the same, every time', async () => {
  const graphs = store.flows.map((flow) => {
    const graph = graphOf(flow);
    const { boxes, lines } = foldLines(graph, readStates(graph), readWays(graph));
    return {
      initial: graph.initial,
      boxes: boxes.map(({ name }) => ({ name, size: 'rest' as const })),
      lines: lines.map(({ id, from, to }) => ({ id, from, to })),
    };
  });
  assert.deepEqual(await layOut(graphs), await layOut(graphs));
});

test('the proof is kept with the drawing: every state that waits has a way out by time', async () => {
  const { proof } = await get('/refund/drawings/1');
  assert.deepEqual(proof.violations, []);
  assert.ok(proof.resting > 40 && proof.ends > 5);
  assert.equal(proof.withDeadline, proof.resting);
  const { status, body } = await ana('GET', '/studio/flows/refund/drawings/9');
  assert.deepEqual([status, body.code], [404, 'DRAWING_NOT_FOUND']);
});

test('what is counted is what the database has, and it moves with the loops', async () => {
  await askForRefund(product);
  const confirming = { state: 'confirming', version: 1, count: 1, overdue: 0 };
  assert.deepEqual((await get('/refund/now')).here, [confirming]);
  const { items: waiting } = await get('/refund/states/confirming/waiting');
  const { loop } = await product.matterOf(MARTA);
  assert.deepEqual(
    waiting.map(({ protocolNumber, contact }: { protocolNumber: string; contact: string }) => [
      protocolNumber,
      contact !== null,
    ]),
    [[loop.protocolNumber, true]],
  );
  assert.deepEqual((await get('/refund/states/approving/waiting')).items, []);

  await product.tap(MARTA, 'yes');
  const { here, openedToday, closedToday } = await get('/refund/now');
  const { loop: after } = await product.matterOf(MARTA);
  assert.deepEqual(here, [{ ...confirming, state: after.state }]);
  assert.deepEqual([openedToday, closedToday], [1, 0]);

  const { moves, lines } = await get('/refund/moves?version=1');
  const rows = await product.rows<{ n: number }>(
    `select count(*)::int as n from turn cross join lateral jsonb_array_elements(changes) as c
      where c->>'flow' = 'refund' and c->>'from' is distinct from c->>'to'`,
  );
  const total = moves.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
  assert.equal(total, rows[0]?.n);
  const drawing = await drawingOf('refund');
  const known = new Set(drawing.lines.map(({ id }) => id));
  assert.ok(lines.length >= 5 && lines.every(({ id }: { id: string }) => known.has(id)));
  const ofLine = (from: string) =>
    lines
      .filter(({ id }: { id: string }) => id.startsWith(`${from}→`))
      .map(({ count }: { count: number }) => count);
  assert.deepEqual(ofLine('confirming'), [1]);
  assert.deepEqual(ofLine('deciding'), [1]);
});

test('a new version is drawn beside the old one, which stays, and the difference is told', async () => {
  const refund = store.flows.find(({ name }) => name === 'refund');
  const plan = refund?.plans.get('approving');
  assert.ok(refund && plan?.rest);
  const { base, worlds, clock } = product;
  // The next release: somebody else approves.
  const approving = { ...plan, rest: { ...plan.rest, nextStep: 'A director approves', queue: 'support' } };
  const next = {
    ...refund,
    version: 2,
    migrations: [{ from: 1, move: () => null }],
    plans: new Map([...refund.plans, ['approving', approving]]),
  };
  const flows = store.flows.map((flow) => (flow === refund ? next : flow));
  const second = await startProduct({ base, worlds, clock, blueprint: { ...store, flows } });
  try {
    const bea = await signedIn(second.served, 'bea', 'agent');
    const { body } = await bea('GET', '/studio/flows');
    const found = body.items.find(({ flow }: { flow: string }) => flow === 'refund');
    assert.deepEqual(
      found.versions.map(({ version, isRunnable }: { version: number; isRunnable: boolean }) => [
        version,
        isRunnable,
      ]),
      [
        [2, true],
        [1, false],
      ],
    );
    const { body: changes } = await bea('GET', '/studio/flows/refund/drawings/2/changes?since=1');
    assert.deepEqual(changes, {
      added: [],
      removed: [],
      changed: [{ state: 'approving', fields: ['nextStep', 'queue'] }],
      waysAdded: [],
      waysRemoved: [],
    });
  } finally {
    await second.stopProduct();
  }
});

test('states and ways that are new, gone or otherwise are told apart', async () => {
  const older = await drawingOf('inquiry');
  const newer = structuredClone(older);
  const [first] = newer.states;
  assert.ok(first);
  newer.states = [...newer.states.filter(({ name }) => name !== 'delayed'), { ...first, name: 'greeting' }];
  newer.ways = newer.ways.filter(({ from, to }) => from !== 'delayed' && to !== 'delayed');
  newer.ways.push({
    from: 'greeting',
    to: 'asking',
    on: 'affirm',
    cause: 'customer',
    afterMs: null,
    isDrawn: true,
  });
  const { added, removed, changed, waysAdded, waysRemoved } = compareDrawings(older, newer);
  assert.deepEqual([added, removed, changed], [['greeting'], ['delayed'], []]);
  assert.deepEqual(waysAdded, [{ from: 'greeting', to: 'asking', on: 'affirm' }]);
  assert.deepEqual(waysRemoved, [
    { from: 'withSupport', to: 'delayed', on: 'after' },
    { from: 'delayed', to: 'withSupervisors', on: 'always' },
    { from: 'withSupervisors', to: 'delayed', on: 'after' },
  ]);
});
