export type { Picture } from './picture.js';
export type { Layout, Names, Theme } from './scene.js';
