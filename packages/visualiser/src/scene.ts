import type { LabelBox } from './labels.js';

/** Two ways to lay people out in a picture; the table is no picture. */
export type Layout = 'circles' | 'map';

/** What is to be drawn of a picture, beside the picture itself. Whatever draws it changes nothing here. */
export interface Scene {
  layout: Layout;
  /** A place in the picture's moments; fractions lie between two. */
  time: number;
  /** The person in focus, whose ties stand out, or -1. */
  person: number;
  /** The tie in focus, or -1. */
  tie: number;
  /** 1 for those that filters fade; nobody is removed. Absent: none. */
  fadedPeople: Uint8Array | undefined;
  fadedTies: Uint8Array | undefined;
  /** What is written beside people. */
  names: Names;
  theme: Theme;
  /** Whether hollow marks show where everyone stands at the last moment. */
  compare: boolean;
  /** 1 for communities drawn as one disc. Absent: none. */
  collapsed: Uint8Array | undefined;
  /** No movement but what is asked for step by step. */
  still: boolean;
}

export type Names = 'names' | 'initials' | 'none';
export type Theme = 'light' | 'dark';

/** What is under a pointer. */
export type Target = { person: number } | { tie: number } | { community: number } | undefined;

/** Something that draws scenes into an element: in WebGL, or without. */
export interface Renderer {
  /** Draws the scene with these changes, with the next frame. */
  show(change: Partial<Scene>): void;
  /** What lies over the picture, in CSS pixels from the element's corner: all is to be seen beside it. */
  keepOff(covered: readonly LabelBox[]): void;
  /** Moves the eye: to everything, or to a person. */
  look(at: 'all' | { person: number }): void;
  zoom(factor: number): void;
  /** The eye, to be put back by `setEye`. */
  eye(): Eye;
  setEye(eye: Eye): void;
  on(event: RendererEvent, listener: (target: Target) => void): void;
  /** Where a person stands in CSS pixels from the element's corner. */
  place(person: number): { x: number; y: number };
  destroy(): void;
}

/**
 * `over` with what the pointer comes over, `click`, `moved` when the eye has moved, `failed` if drawing ceased for
 * good.
 */
export type RendererEvent = 'over' | 'click' | 'moved' | 'failed';

export interface Eye {
  x: number;
  y: number;
  /** 1 shows all; smaller is nearer. */
  ratio: number;
}
