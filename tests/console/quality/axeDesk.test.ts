import { axeFindsNothing } from './axeFindsNothing.ts';
import { DESK } from './screens.ts';

axeFindsNothing(DESK);
