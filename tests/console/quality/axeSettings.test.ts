import { axeFindsNothing } from './axeFindsNothing.ts';
import { SETTINGS } from './screens.ts';

axeFindsNothing(SETTINGS);
