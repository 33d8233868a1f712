import { axeFindsNothing } from './axeFindsNothing.ts';
import { SCREENS } from './screens.ts';

/** One of each kind: the panes of a wide window are the same ones, stacked. */
const STACKED = [
  'inbox',
  'inboxHeld',
  'customer',
  'ticket',
  'live',
  'metrics',
  'policy',
  'article',
  'intents',
  'settings',
  'settings-people',
  'signIn',
];

axeFindsNothing(
  SCREENS.filter(({ name }) => STACKED.includes(name)),
  { isPhone: true },
);
