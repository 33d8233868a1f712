import { endpoint } from './endpoint.ts';
import { PeriodQuery, ReportQuery } from './metricsShapes.ts';
import { HoldoutReport, ListedOrder, OrderListQuery, OrderReport } from './orderShapes.ts';
import { pageOf } from './page.ts';

export const ordersEndpoints = {
  report: endpoint({
    method: 'GET',
    path: '/metrics/orders',
    access: 'metrics.read',
    summary: 'Read orders and what they came to, by what the assistant had to do with them',
    query: ReportQuery,
    reply: OrderReport,
  }),
  list: endpoint({
    method: 'GET',
    path: '/metrics/orders/list',
    access: 'metrics.read',
    summary: 'List the orders that a sum counts, each with the loop that it counts for',
    query: OrderListQuery,
    reply: pageOf(ListedOrder),
  }),
  holdout: endpoint({
    method: 'GET',
    path: '/metrics/orders/holdout',
    access: 'metrics.read',
    summary: 'Compare what contacts order whom the assistant serves with those held out, per contact',
    query: PeriodQuery,
    reply: HoldoutReport,
  }),
};
