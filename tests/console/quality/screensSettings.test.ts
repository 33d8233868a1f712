import { SETTINGS } from './screens.ts';
import { screensHold } from './screensHold.ts';

screensHold(SETTINGS);
