import { RULES, STUDIO } from './screens.ts';
import { screensHold } from './screensHold.ts';

screensHold([...RULES, ...STUDIO]);
