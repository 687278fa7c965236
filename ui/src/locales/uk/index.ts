export { default as discover } from './discover.json';
export { default as funnel } from './funnel.json';
export { default as import } from './import.json';
export { default as log } from './log.json';
export { default as maps } from './maps.json';
export { default as settings } from './settings.json';
export { default as shell } from './shell.json';
export { default as variants } from './variants.json';
