import { axeFindsNothing } from './axeFindsNothing.ts';
import { RULES } from './screens.ts';

axeFindsNothing(RULES);
