import { DESK, FIGURES } from './screens.ts';
import { screensHold } from './screensHold.ts';

screensHold([...DESK, ...FIGURES]);
