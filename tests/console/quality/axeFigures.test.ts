import { axeFindsNothing } from './axeFindsNothing.ts';
import { FIGURES } from './screens.ts';

axeFindsNothing(FIGURES);
