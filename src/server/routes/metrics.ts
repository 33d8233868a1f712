import type { FastifyInstance } from 'fastify';
import { metricsEndpoints as endpoints } from '../../api/metrics.ts';
import type { ReportQuery } from '../../api/metricsShapes.ts';
import { inWorkspace } from '../../db/inWorkspace.ts';
import { broadcast } from '../../metrics/broadcast.ts';
import { readConversionByArm } from '../../metrics/conversionByArm.ts';
import { exportRows } from '../../metrics/exportRows.ts';
import { figureNamed } from '../../metrics/figures.ts';
import { readLimboHistory } from '../../metrics/limboHistory.ts';
import { listLimbo } from '../../metrics/limbo.ts';
import { linked, linksOf } from '../../metrics/links.ts';
import { listFigureLoops } from '../../metrics/listFigureLoops.ts';
import { listMaturityCases } from '../../metrics/listMaturityCases.ts';
import { readMaturity } from '../../metrics/maturity.ts';
import { partiesOf } from '../../metrics/partyOf.ts';
import { readBoard } from '../../metrics/readBoard.ts';
import { needConversation } from '../../metrics/needConversation.ts';
import { readConversationCosts } from '../../metrics/readConversationCosts.ts';
import { readLive } from '../../metrics/readLive.ts';
import { readSuggestions } from '../../metrics/readSuggestions.ts';
import { readTrends } from '../../metrics/readTrends.ts';
import { readStates } from '../../metrics/readStates.ts';
import {
  betweenOf,
  openReport,
  readFigure,
  readGroups,
  readHandlers,
  readOverview,
} from '../../metrics/report.ts';
import { changeSettings, readSettings } from '../../metrics/settings.ts';
import { readTopReasons } from '../../metrics/topReasons.ts';
import { serve } from '../serve.ts';
import type { DeskDeps } from './deskDeps.ts';

/** The measures of management: every figure with what it counts. */
export async function metricsRoutes(app: FastifyInstance, desk: DeskDeps): Promise<void> {
  const deps = {
    db: desk.db,
    clock: desk.clock,
    partyOf: (workspaceId: string) => partiesOf(desk.bookOf(workspaceId)),
  };
  figureRoutes(app, deps);
  groupRoutes(app, deps);
  nowRoutes(app, deps);
  maturityRoutes(app, deps);
  settingRoutes(app, deps);
}

type Deps = Parameters<typeof readOverview>[0];

/** The period, and all that is left as filters. */
function asked<Query extends ReportQuery>({ from, to, ...filters }: Query) {
  return { from, to, filters };
}

function figureRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, endpoints.overview, async ({ principal, query }) => {
    const overview = await readOverview(deps, principal.workspaceId, asked(query));
    return { ...overview, figures: overview.figures.map((figure) => linked(figure, overview, query)) };
  });
  serve(app, endpoints.figure, async ({ principal, params, query }) => {
    const name = figureNamed(params.name);
    const report = await readFigure(deps, principal.workspaceId, { name, ...asked(query) });
    return { ...report, figure: linked(report.figure, report, query) };
  });
  serve(app, endpoints.loops, ({ principal, params, query: { limit, cursor, counted, ...query } }) =>
    listFigureLoops(deps, principal.workspaceId, {
      name: figureNamed(params.name),
      counted,
      limit,
      cursor,
      ...asked(query),
    }),
  );
  serve(app, endpoints.export, async ({ principal, params, query: { format, ...period }, reply }) => {
    const frame = await openReport(deps, principal.workspaceId, period);
    await reply
      .type(format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson')
      .header('content-disposition', `attachment; filename="${params.table}.${format}"`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'private, no-store')
      .send(
        exportRows(deps.db, principal.workspaceId, {
          name: params.table,
          format,
          between: betweenOf(frame),
        }),
      );
  });
}

function groupRoutes(app: FastifyInstance, deps: Deps): void {
  serve(app, endpoints.groups, ({ principal, params, query: { limit, ...query } }) =>
    readGroups(deps, principal.workspaceId, { by: params.dimension, limit, ...asked(query) }),
  );
  serve(app, endpoints.reasons, async ({ principal, query: { limit, ...query } }) => {
    const report = await readTopReasons(deps, principal.workspaceId, { limit, ...asked(query) });
    const reasons = report.reasons.map((each) => ({
      ...each,
      loops: linksOf('volume', report, { ...query, reason: each.reason }).numerator,
    }));
    return { ...report, reasons };
  });
  serve(app, endpoints.states, async ({ principal, query: { from, to, ...filters } }) => {
    const frame = await openReport(deps, principal.workspaceId, { from, to });
    const states = await readStates(deps.db, principal.workspaceId, { period: frame.period, filters });
    return { ...frame, states };
  });
  serve(app, endpoints.handlers, ({ principal, query }) =>
    readHandlers(deps, principal.workspaceId, asked(query)),
  );
  serve(app, endpoints.trends, ({ principal, query }) =>
    readTrends(deps, principal.workspaceId, asked(query)),
  );
  serve(app, endpoints.suggestions, ({ principal, query }) =>
    readSuggestions(deps, principal.workspaceId, asked(query)),
  );
}

function nowRoutes(app: FastifyInstance, deps: Deps): void {
  const { db, clock } = deps;
  serve(app, endpoints.live, async ({ principal: { workspaceId } }) => {
    const { rules } = await inWorkspace(db, workspaceId, (tx) => readSettings(tx, workspaceId));
    return readLive(db, workspaceId, { now: clock.now(), opportunities: rules.opportunities });
  });
  serve(app, endpoints.limbo, ({ principal, query }) =>
    listLimbo(db, principal.workspaceId, { now: clock.now(), limit: query.limit, cursor: query.cursor }),
  );
  serve(app, endpoints.limboHistory, async ({ principal, query }) => {
    const frame = await openReport(deps, principal.workspaceId, query);
    const days = await readLimboHistory(db, principal.workspaceId, {
      between: betweenOf(frame),
      timeZone: frame.timeZone,
    });
    return { ...frame, days };
  });
  serve(app, endpoints.board, ({ principal: { workspaceId, permissions } }) =>
    readBoard(deps, workspaceId, { isNamed: permissions.has('conversation.read') }),
  );
  serve(app, endpoints.broadcast, async ({ principal: { workspaceId, id }, body }) => ({
    told: await broadcast(db, workspaceId, { ...body, by: id, at: clock.now() }),
  }));
}

function maturityRoutes(app: FastifyInstance, deps: Deps): void {
  const { db, clock } = deps;
  serve(app, endpoints.maturity, async ({ principal, query }) => {
    const frame = await openReport(deps, principal.workspaceId, query);
    const { period } = frame;
    const between = betweenOf(frame);
    return {
      ...frame,
      ...(await readMaturity(db, principal.workspaceId, { between, now: clock.now(), period })),
    };
  });
  serve(app, endpoints.maturityCases, async ({ principal, params: { point }, query }) => {
    const { holds, limit, ...period } = query;
    const frame = await openReport(deps, principal.workspaceId, period);
    const asked = {
      point,
      frame,
      now: clock.now(),
      holds: holds === undefined ? null : holds === 'true',
      limit,
    };
    return { ...frame, cases: await listMaturityCases(db, principal.workspaceId, asked) };
  });
}

function settingRoutes(app: FastifyInstance, deps: Deps): void {
  const { db, clock } = deps;
  serve(app, endpoints.settings, ({ principal: { workspaceId } }) =>
    inWorkspace(db, workspaceId, (tx) => readSettings(tx, workspaceId)),
  );
  serve(app, endpoints.changeSettings, ({ principal: { workspaceId, id }, body }) =>
    changeSettings(db, workspaceId, { settings: body, by: id, at: clock.now() }),
  );
  serve(app, endpoints.conversationCosts, async ({ principal: { workspaceId }, params }) => {
    const { conversationId } = params;
    return inWorkspace(db, workspaceId, async (tx) => {
      await needConversation(tx, workspaceId, conversationId);
      return { loops: await readConversationCosts(tx, workspaceId, conversationId) };
    });
  });
  serve(app, endpoints.attribution, async ({ principal: { workspaceId }, query }) => {
    const frame = await openReport(deps, workspaceId, query);
    const { holdout } = await inWorkspace(db, workspaceId, (tx) => readSettings(tx, workspaceId));
    const report = await readConversionByArm(db, workspaceId, { between: betweenOf(frame), holdout });
    return { ...frame, ...report };
  });
}
