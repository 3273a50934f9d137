export type { Picture } from './picture.js';
export { type GivenCommunity, type PictureOptions, pictureOf } from './picture-of.js';
export type { Layout, Names, Theme } from './scene.js';
