import { axeFindsNothing } from './axeFindsNothing.ts';
import { STUDIO } from './screens.ts';

axeFindsNothing(STUDIO);
